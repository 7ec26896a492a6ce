package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.AgendaPeople;
import org.medellinlab.agenda.Clash;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Notices;

/// The timetable as organisers work on it: what they do is saved at once, said, and can be undone.
class OrganisersBoard extends Div implements SavedSteps.Screen, BoardWatch.Screen {

    private final transient Organising organising;
    private final transient LabHere lab;
    private final transient Language reader;
    private final transient SavedSteps steps;
    private final transient Arranging arranging;
    private final transient Map<UUID, AgendaItemRow> items = new LinkedHashMap<>();
    private final transient Map<UUID, String> editing = new LinkedHashMap<>();
    private final transient Map<UUID, String> warnings = new LinkedHashMap<>();
    private final transient Map<UUID, String> ways = new LinkedHashMap<>();
    private final transient TimetableContent content;
    private final Timetable timetable;
    private final BoardWarnings notes;
    private final transient BoardWatch watch;
    private transient AgendaPeople.Names people;
    private final Paragraph present = new Paragraph();
    private transient LocalDate day;
    private transient WarningsPanel.Shown only = WarningsPanel.Shown.EVERYTHING;

    OrganisersBoard(Organising organising, LabHere lab, Language reader, LocalDate day) {
        this.organising = organising;
        this.lab = lab;
        this.reader = reader;
        this.day = day;
        addClassName("timetable-room");
        content = organising.content(warnings, ways, editing);
        watch = new BoardWatch(organising, editing, this, this);
        people = read();
        steps = organising.steps(items, this);
        arranging = new Arranging(items, steps, this);
        timetable = new Timetable(TimetableContent.words(this), reader.tag());
        notes = organising.warnings(warnings, ways, this::showOnly, this::show);
        notes.refresh(day);
        timetable.show(content.plan(visible(), people));
        timetable.show(day);
        listen();
        present.addClassNames("soft", "agenda-present");
        present.getElement().setAttribute("role", "status");
        add(notes, present, timetable, notes.ways());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watch.begin(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        watch.end(event.getUI());
    }

    private List<AgendaItemRow> visible() {
        return arranging.inOrder().stream().filter(this::isShown).toList();
    }

    private boolean isShown(AgendaItemRow item) {
        return only.has(item);
    }

    private void showOnly(WarningsPanel.Shown some) {
        if (!some.equals(only)) {
            only = some;
            timetable.show(content.plan(visible(), people));
        }
    }

    private void show(Clash clash) {
        day = clash.day();
        timetable.show(day);
        notes.show(day);
        clash.items().stream()
                .findFirst()
                .flatMap(item -> Optional.ofNullable(items.get(item)))
                .ifPresent(organising::edit);
    }

    /// Not part of saving, so that saving is quick. Where no warning is another, nothing is shown anew: what is shown
    /// is
    /// looked at again once it rests.
    private void refreshWarnings() {
        var changed = arranging.those(notes.refresh(day)).stream()
                .filter(this::isShown)
                .toList();
        if (!changed.isEmpty()) {
            timetable.apply(content.shown(changed, people), List.of());
        }
    }

    @Override
    public void othersHaveOpen(Set<UUID> some) {
        timetable.apply(content.shown(arranging.those(List.copyOf(some)), people), List.of());
    }

    @Override
    public void othersAreHere(List<String> names) {
        present.setText(names.isEmpty() ? "" : getTranslation("agenda.board.here", String.join(", ", names)));
    }

    @Override
    public void othersHaveSaved(Set<UUID> some) {
        var before = List.copyOf(items.values());
        people = read();
        var changed = new LinkedHashSet<>(some);
        items.values().stream().filter(row -> !before.contains(row)).forEach(row -> changed.add(row.id()));
        var gone = before.stream()
                .map(AgendaItemRow::id)
                .filter(id -> !items.containsKey(id))
                .toList();
        timetable.apply(content.shown(arranging.those(List.copyOf(changed)), people), gone);
        refreshWarnings();
    }

    @Override
    public void columnsHaveChanged() {
        organising.readTracks();
        outOfDate();
    }

    /// Something was done beside the board: shows it at once. The steps that were taken stay.
    void look() {
        watch.look();
    }

    /// The person has the item open; absent when it is new.
    void opened(ItemEditor editor) {
        watch.opened(editor);
    }

    private void listen() {
        timetable.on(
                TimetableTells.Placed.class,
                placed -> arranging.place(
                        placed.detail().placings(), placed.detail().copy()));
        timetable.on(TimetableTells.Asked.class, asked -> ask(asked.detail()));
        timetable.on(
                TimetableTells.Opened.class,
                opened -> Optional.ofNullable(items.get(opened.item())).ifPresent(organising::edit));
        timetable.on(TimetableTells.Drawn.class, drawn -> {
            var detail = drawn.detail();
            organising.draw(
                    detail.day(),
                    TimetableContent.time(detail.from()),
                    TimetableContent.time(detail.until()),
                    detail.track(),
                    detail.venue());
        });
        timetable.on(TimetableTells.Turned.class, turned -> {
            day = turned.day();
            notes.show(day);
            UI.getCurrent().getPage().getHistory().replaceState(null, lab.view("agenda") + "?day=" + day);
        });
        timetable.on(TimetableTells.Settled.class, settled -> {
            organising.refreshState();
            refreshWarnings();
        });
    }

    private void ask(TimetableTells.Asked.Detail asked) {
        if (!asked.deed().equals("move")) {
            arranging.done(asked.deed(), asked.ids());
            if (asked.deed().equals("tray")) {
                asked.ids().stream().findFirst().ifPresent(timetable::lead);
            }
            return;
        }
        var chosen = arranging.those(asked.ids());
        if (!chosen.isEmpty()) {
            organising.move(chosen, content.days(arranging.inOrder()), asked.day(), this::moved);
        }
    }

    private void moved(Map<AgendaItemRow, AgendaItemForm> forms) {
        arranging.put(forms);
        forms.keySet().stream().findFirst().ifPresent(item -> timetable.lead(item.id()));
    }

    /// Places are its columns, as they were chosen.
    void showVenues() {
        timetable.show(content.plan(visible(), people));
        timetable.byVenue();
    }

    LocalDate day() {
        return day;
    }

    List<AgendaItemRow> items() {
        return List.copyOf(items.values());
    }

    /// A step that was taken in a dialog.
    void did(Optional<AgendaItemRow> before, Optional<AgendaItemRow> after) {
        steps.did(before, after);
        people = organising.names(items());
        saved(
                after.stream().toList(),
                after.isPresent()
                        ? List.of()
                        : before.stream().map(AgendaItemRow::id).toList());
        after.ifPresent(row -> timetable.lead(row.id()));
        refreshWarnings();
    }

    void undo() {
        steps.undo();
    }

    /// What the draft is by now is left to the next look, so that saving is quick and nothing of others is overlooked.
    @Override
    public void saved(List<AgendaItemRow> saved, List<UUID> gone) {
        timetable.apply(content.shown(saved, people), gone, organising.savedNow());
        timetable.steps(steps.canUndo(), steps.canRedo());
    }

    @Override
    public void refused(Refused why) {
        Notices.refused(this, why);
        timetable.steps(steps.canUndo(), steps.canRedo());
    }

    @Override
    public void outOfDate() {
        people = read();
        refreshWarnings();
        timetable.show(content.plan(visible(), people));
        timetable.steps(steps.canUndo(), steps.canRedo());
    }

    private AgendaPeople.Names read() {
        items.clear();
        organising.draft().forEach(row -> items.put(row.id(), row));
        return organising.names(items());
    }
}
