package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.medellinlab.agenda.AgendaHistory;
import org.medellinlab.agenda.AgendaVersion;
import org.medellinlab.agenda.ChangeWords;
import org.medellinlab.agenda.DraftAlternatives;
import org.medellinlab.agenda.OfflineFolder;
import org.medellinlab.agenda.ReleaseScheduling;
import org.medellinlab.agenda.VersionKey;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.LabView;

/// All versions of the agenda, and what is different between any two: as a whole, or person by person. From here an
/// organiser puts drafts aside, goes on with another, goes back, schedules a release and tells people of one.
@Route("labs/:lab/agenda/history")
@PermitAll
class HistoryView extends LabView {

    private final transient AgendaHistory history;
    private final transient DraftAlternatives alternatives;
    private final transient ReleaseScheduling scheduling;
    private final transient ChangeWords words;
    private final transient OfflineFolder folder;
    private final transient Clock clock;

    HistoryView(
            LabLocator labs,
            CurrentActor actors,
            AgendaHistory history,
            DraftAlternatives alternatives,
            ReleaseScheduling scheduling,
            ChangeWords words,
            OfflineFolder folder,
            Clock clock) {
        super(labs, actors, "release.title");
        this.history = history;
        this.alternatives = alternatives;
        this.scheduling = scheduling;
        this.words = words;
        this.folder = folder;
        this.clock = clock;
        addClassName("versions");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var versions = history.versions(lab().id());
        var from = query.getSingleParameter("from").flatMap(VersionKey::parse).orElseGet(() -> latest(versions));
        var to = query.getSingleParameter("to").flatMap(VersionKey::parse).orElse(VersionKey.DRAFT);
        show(from, to);
    }

    private static VersionKey latest(List<AgendaVersion> versions) {
        return versions.stream()
                .map(AgendaVersion::key)
                .filter(key -> key.kind() == VersionKey.Kind.RELEASE)
                .findFirst()
                .orElse(VersionKey.DRAFT);
    }

    /// Reads everything anew.
    private void show(VersionKey from, VersionKey to) {
        removeAll();
        var versions = history.versions(lab().id());
        var names = new VersionNames(this, lab(), reader());
        var back = new Anchor(lab().view("agenda"), getTranslation("agenda.title"));
        var about = new Paragraph(getTranslation("release.words"));
        about.addClassName("soft");
        var comparison = new Comparison(history, words, lab(), versions, names, reader(), from, to);
        var actions = new VersionActions(alternatives, scheduling, lab(), names, clock, () -> show(from, to));
        var keep = new Button(getTranslation("release.keep"), click -> actions.keep());
        var schedule = new Button(getTranslation("release.schedule"), click -> actions.schedule(next(versions)));
        var tools = new Div(
                keep,
                schedule,
                new Anchor(lab().view("agenda/import"), getTranslation("import.open")),
                FolderDownload.link(this, folder, lab(), reader()));
        tools.addClassName("row");
        var head = new Div(new H1(getTranslation("release.title")), tools);
        head.addClassNames("row", "between");
        var both = new Div(new VersionList(versions, names, lab(), actions, comparison::against), comparison);
        both.addClassName("versions-both");
        add(back, head, about, both);
    }

    private static int next(List<AgendaVersion> versions) {
        return versions.stream()
                        .filter(version -> version.key().kind() == VersionKey.Kind.RELEASE)
                        .max(Comparator.comparingInt(version -> version.key().number()))
                        .map(latest ->
                                VersionNames.known(latest.name(), latest.key().number()))
                        .orElse(0)
                + 1;
    }
}
