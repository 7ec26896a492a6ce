package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaClashes;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaItemKind;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.AgendaPeople;
import org.medellinlab.agenda.AgendaPlanning;
import org.medellinlab.agenda.NotingAttendance;
import org.medellinlab.agenda.ReleasedAgenda;
import org.medellinlab.agenda.TrackRow;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.StatusChip;

/// What an organiser can do on the timetable: write items, compare, publish.
final class Organising {

    private static final int UNDO_MILLIS = 15_000;
    private static final Pattern VERSION = Pattern.compile("[vV](\\d{1,4})\\b");

    private final AgendaPlanning planning;
    private final AgendaPeople people;
    private final NotingAttendance attendance;
    private final AgendaClashes clashes;
    private final LabSheet sheet;
    private final LabHere lab;
    private final Language reader;
    private final Clock clock;
    private final AgendaView view;
    private final Span saved;
    private final Runnable show;
    private final Map<UUID, LocalizedText> venues;
    private final Map<UUID, LocalizedText> tracks;
    private final ItemWords words;

    Organising(
            AgendaPlanning planning,
            AgendaPeople people,
            NotingAttendance attendance,
            LabReading labs,
            AgendaClashes clashes,
            LabSheet sheet,
            LabHere lab,
            List<TrackRow> tracksInOrder,
            Language reader,
            Clock clock,
            AgendaView view,
            Span saved,
            Runnable show) {
        this.planning = planning;
        this.people = people;
        this.attendance = attendance;
        this.clashes = clashes;
        this.sheet = sheet;
        this.lab = lab;
        this.reader = reader;
        this.clock = clock;
        this.view = view;
        this.saved = saved;
        this.show = show;
        var venues = new LinkedHashMap<UUID, LocalizedText>();
        labs.venues(lab.id())
                .forEach((id, venue) -> venues.put(id, venue.draft().name()));
        var byTrack = new LinkedHashMap<UUID, LocalizedText>();
        tracksInOrder.forEach(track -> byTrack.put(track.id(), track.name()));
        this.venues = venues;
        this.tracks = byTrack;
        Map<UUID, LocalizedText> names = new HashMap<>(venues);
        names.putAll(byTrack);
        words = new ItemWords(view, reader, names, () -> people.choices(lab.id()));
    }

    Div tools(Optional<ReleasedAgenda> released, Supplier<LocalDate> day) {
        var changes = planning.changesSinceRelease(lab.id());
        var number = released.map(Organising::version).orElse(0);
        var state = changes.isEmpty()
                ? new StatusChip(StatusChip.Tone.OK, view.getTranslation("agenda.state.released", number))
                : number == 0
                        ? new StatusChip(StatusChip.Tone.WARN, view.getTranslation("agenda.state.never"))
                        : new StatusChip(
                                StatusChip.Tone.WARN, view.getTranslation("agenda.state.draft", changes.size()));
        var compare =
                new Button(view.getTranslation("agenda.compare"), click -> new ReleaseDialog(changes, words).open());
        var fresh = new Button(view.getTranslation("agenda.new"), click -> edit(null, day.get()));
        var publish = new Button(
                view.getTranslation("agenda.publish"),
                click -> new ReleaseDialog(planning, lab, number + 1, changes, words, this::released).open());
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.setEnabled(!changes.isEmpty());
        return new Div(saved, state, fresh, compare, publish);
    }

    /// The number people know the release by: that of its name ("v3 – …"), else how many there have been.
    private static int version(ReleasedAgenda released) {
        var named = VERSION.matcher(released.name());
        return named.lookingAt() ? Integer.parseInt(named.group(1)) : released.number();
    }

    void edit(AgendaItemRow item) {
        edit(item, item.day());
    }

    private void edit(@Nullable AgendaItemRow item, LocalDate day) {
        var form = item == null
                ? new AgendaItemForm(
                        AgendaItemKind.WORKSHOP,
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY,
                        day,
                        LocalTime.of(9, 0),
                        LocalTime.of(10, 0),
                        false,
                        null,
                        null,
                        LocalizedText.EMPTY)
                : AgendaItemForm.of(item);
        var days = new TreeSet<>(sheet.days());
        days.add(form.day()); // one outside the lab's days stays where it is
        var fields = new ItemFields(
                form,
                new ItemFields.Choices(List.copyOf(days), venues, tracks, people.choices(lab.id()), view.tags()),
                sheet.draft().languages(),
                reader);
        new ItemEditor(
                        planning,
                        lab,
                        words,
                        fields,
                        item,
                        new ItemEditor.Outcome(this::saved, this::withdrawn, this::attendance))
                .alsoChecking(clashes, reader)
                .open();
    }

    private void saved(AgendaItemRow item) {
        saved.setText(view.getTranslation(
                "agenda.saved", SpokenDates.time(lab.now(clock).toLocalTime())));
        view.showOn(item.day());
    }

    private void attendance(AgendaItemRow item) {
        new AttendanceDialog(attendance, lab, item, reader).open();
    }

    private void released() {
        show.run();
        Notices.done(view.getTranslation("agenda.released"));
    }

    private void withdrawn(AgendaItemRow item) {
        show.run();
        var notice = new Notification();
        var undo = new Button(view.getTranslation("agenda.undo"), click -> {
            notice.close();
            restore(item);
        });
        notice.add(new Span(view.getTranslation("agenda.withdrawn", item.title().in(reader))), undo);
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.setDuration(UNDO_MILLIS);
        notice.open();
    }

    private void restore(AgendaItemRow item) {
        try {
            planning.restore(lab.id(), item);
            show.run();
        } catch (Refused refused) {
            Notices.refused(view, refused);
        }
    }
}
