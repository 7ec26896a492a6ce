package org.medellinlab.agenda.ui;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.medellinlab.agenda.AgendaVersion;
import org.medellinlab.agenda.DraftAlternatives;
import org.medellinlab.agenda.GivenUp;
import org.medellinlab.agenda.ReleaseScheduling;
import org.medellinlab.agenda.TakenOver;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Notices;

/// What an organiser does with versions.
final class VersionActions {

    private final DraftAlternatives alternatives;
    private final ReleaseScheduling scheduling;
    private final LabHere lab;
    private final VersionNames names;
    private final Clock clock;
    private final Runnable show;

    VersionActions(
            DraftAlternatives alternatives,
            ReleaseScheduling scheduling,
            LabHere lab,
            VersionNames names,
            Clock clock,
            Runnable show) {
        this.alternatives = alternatives;
        this.scheduling = scheduling;
        this.lab = lab;
        this.names = names;
        this.clock = clock;
        this.show = show;
    }

    void keep() {
        new NameDialog("release.keep.title", "release.keep.words", "release.keep.do", "", name -> {
                    alternatives.keep(lab.id(), name);
                    done("release.kept", name.strip());
                })
                .open();
    }

    void rename(AgendaVersion version) {
        new NameDialog("release.rename.title", null, "agenda.save", version.name(), name -> {
                    alternatives.rename(lab.id(), alternative(version), name);
                    show.run();
                })
                .open();
    }

    void schedule(int next) {
        new ScheduleDialog(lab, names.reader(), next, clock, (name, at, withNotices) -> {
                    scheduling.schedule(lab.id(), name, at, withNotices);
                    done(
                            "release.is-scheduled",
                            names.moment(at.atZone(lab.zone()).toInstant()));
                })
                .open();
    }

    void callOff() {
        scheduling.callOff(lab.id());
        done("release.called-off");
    }

    void takeUp(AgendaVersion version) {
        try {
            var name = names.there().getTranslation("release.before", names.moment(clock.instant()));
            var taken = alternatives.takeUp(lab.id(), version.key(), name);
            show.run();
            tell(version, taken);
        } catch (Refused refused) {
            Notices.refused(names.there(), refused);
        }
    }

    private void tell(AgendaVersion version, TakenOver taken) {
        var there = names.there();
        var words = new StringBuilder(there.getTranslation("release.taken", version.name()));
        if (taken.keptAs() != null) {
            words.append(' ').append(there.getTranslation("release.taken.kept", taken.keptAs()));
        }
        if (!taken.left().isEmpty()) {
            words.append(' ').append(there.getTranslation("release.taken.left", titles(taken.left())));
        }
        if (!taken.placeless().isEmpty()) {
            words.append(' ').append(there.getTranslation("release.taken.placeless", titles(taken.placeless())));
        }
        if (taken.left().isEmpty() && taken.placeless().isEmpty()) {
            Notices.done(words.toString());
        } else {
            Notices.failed(there, words.toString());
        }
    }

    private String titles(List<LocalizedText> titles) {
        return titles.stream()
                .map(title -> names.there().getTranslation("release.quoted", title.in(names.reader())))
                .collect(Collectors.joining(", "));
    }

    void giveUp(AgendaVersion version) {
        var gone = alternatives.giveUp(lab.id(), alternative(version));
        show.run();
        var there = names.there();
        Notices.undoable(
                there.getTranslation("release.given-up", gone.name()),
                there.getTranslation("agenda.undo"),
                () -> haveBack(gone));
    }

    private void haveBack(GivenUp gone) {
        try {
            alternatives.haveBack(lab.id(), gone);
            show.run();
        } catch (Refused refused) {
            Notices.refused(names.there(), refused);
        }
    }

    private void done(String key, Object... arguments) {
        show.run();
        Notices.done(names.there().getTranslation(key, arguments));
    }

    private static java.util.UUID alternative(AgendaVersion version) {
        return Objects.requireNonNull(version.key().alternative());
    }
}
