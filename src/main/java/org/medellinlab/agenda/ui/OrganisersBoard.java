package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.AgendaPeople;
import org.medellinlab.agenda.Clash;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Notices;

/// The timetable as organisers work on it: what they do is saved at once, said, and can be undone.
class OrganisersBoard extends Div implements Arranging.Screen {

    private static final int EVERY_MILLIS = 2000;

    private final transient Organising organising;
    private final transient LabHere lab;
    private final transient Language reader;
    private final transient Arranging arranging;
    private final transient Map<UUID, AgendaItemRow> items = new LinkedHashMap<>();
    private final transient Map<UUID, String> editing = new LinkedHashMap<>();
    private final transient Map<UUID, String> warnings = new LinkedHashMap<>();
    private final transient TimetableContent content;
    private final Timetable timetable;
    private final BoardWarnings notes;
    private transient AgendaPeople.Names people;
    private transient LocalDate day;
    private transient @Nullable ItemEditor open;
    private transient String seen = "";
    private transient Set<UUID> only = Set.of();
    private transient @Nullable Registration polling;

    OrganisersBoard(Organising organising, LabHere lab, Language reader, LocalDate day) {
        this.organising = organising;
        this.lab = lab;
        this.reader = reader;
        this.day = day;
        addClassName("timetable-room");
        content = organising.content(warnings, editing);
        people = read();
        arranging = organising.arranging(items, this);
        timetable = new Timetable(TimetableContent.words(this), reader.tag());
        notes = organising.warnings(warnings, this::showOnly, this::show);
        notes.refresh(day);
        timetable.show(content.plan(visible(), people));
        timetable.show(day);
        listen();
        add(notes, timetable, notes.ways());
    }

    /// Others are seen within two seconds, on whatever node they are.
    @Override
    protected void onAttach(AttachEvent event) {
        seen = organising.look(null).draft();
        event.getUI().setPollInterval(EVERY_MILLIS);
        polling = event.getUI().addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    private List<AgendaItemRow> visible() {
        return arranging.inOrder().stream().filter(this::isShown).toList();
    }

    private boolean isShown(AgendaItemRow item) {
        return only.isEmpty() || only.contains(item.id());
    }

    private void showOnly(Set<UUID> some) {
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

    /// Not part of saving, so that saving is quick.
    private void refreshWarnings() {
        var changed = arranging.those(notes.refresh(day)).stream()
                .filter(this::isShown)
                .toList();
        timetable.apply(content.shown(changed, people), List.of(), "");
    }

    private void look() {
        var sight = organising.look(open == null ? null : open.item());
        if (open != null) {
            open.others(sight.others().getOrDefault(open.item(), List.of()));
        }
        var changed = new LinkedHashSet<>(editing.keySet());
        editing.clear();
        sight.others()
                .forEach((item, names) ->
                        editing.put(item, getTranslation("agenda.board.editing", String.join(", ", names))));
        changed.addAll(editing.keySet());
        if (!sight.draft().equals(seen)) {
            seen = sight.draft();
            var before = List.copyOf(items.values());
            people = read();
            items.values().stream().filter(row -> !before.contains(row)).forEach(row -> changed.add(row.id()));
            var gone = before.stream()
                    .map(AgendaItemRow::id)
                    .filter(id -> !items.containsKey(id))
                    .toList();
            timetable.apply(content.shown(arranging.those(List.copyOf(changed)), people), gone, "");
            refreshWarnings();
        } else if (!changed.isEmpty()) {
            timetable.apply(content.shown(arranging.those(List.copyOf(changed)), people), List.of(), "");
        }
    }

    /// The person has the item open; absent when it is new.
    void opened(ItemEditor editor) {
        open = editor;
        look();
        editor.addOpenedChangeListener(change -> {
            if (!change.isOpened() && editor.equals(open)) {
                open = null;
                organising.leave(editor.item());
            }
        });
    }

    private void listen() {
        timetable.on(
                Timetable.Placed.class,
                placed -> arranging.place(
                        placed.detail().placings(), placed.detail().copy()));
        timetable.on(Timetable.Asked.class, asked -> ask(asked.detail()));
        timetable.on(
                Timetable.Opened.class,
                opened -> Optional.ofNullable(items.get(opened.item())).ifPresent(organising::edit));
        timetable.on(Timetable.Drawn.class, drawn -> {
            var detail = drawn.detail();
            organising.draw(
                    detail.day(),
                    TimetableContent.time(detail.from()),
                    TimetableContent.time(detail.until()),
                    detail.track(),
                    detail.venue());
        });
        timetable.on(Timetable.Turned.class, turned -> {
            day = turned.day();
            notes.show(day);
            UI.getCurrent().getPage().getHistory().replaceState(null, lab.view("agenda") + "?day=" + day);
        });
        timetable.on(Timetable.Settled.class, settled -> {
            organising.refreshState();
            refreshWarnings();
        });
    }

    private void ask(Timetable.Asked.Detail asked) {
        var chosen = arranging.those(asked.ids());
        switch (asked.deed()) {
            case "undo" -> arranging.undo();
            case "redo" -> arranging.redo();
            case "copy" -> arranging.copy(asked.ids());
            case "tray" -> {
                arranging.toTray(asked.ids());
                asked.ids().stream().findFirst().ifPresent(timetable::lead);
            }
            case "split" -> chosen.stream().findFirst().ifPresent(arranging::split);
            case "swap" -> {
                if (chosen.size() == 2) {
                    arranging.swap(chosen.getFirst(), chosen.getLast());
                }
            }
            case "move" -> {
                if (!chosen.isEmpty()) {
                    organising.move(chosen, content.days(arranging.inOrder()), asked.day(), this::moved);
                }
            }
            default -> throw new IllegalArgumentException(asked.deed());
        }
    }

    private void moved(Map<AgendaItemRow, AgendaItemForm> forms) {
        arranging.put(forms);
        forms.keySet().stream().findFirst().ifPresent(item -> timetable.lead(item.id()));
    }

    LocalDate day() {
        return day;
    }

    List<AgendaItemRow> items() {
        return List.copyOf(items.values());
    }

    /// A step that was taken in a dialog.
    void did(Optional<AgendaItemRow> before, Optional<AgendaItemRow> after) {
        arranging.did(before, after);
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
        arranging.undo();
    }

    /// What the draft is by now is left to the next look, so that saving is quick and nothing of others is overlooked.
    @Override
    public void saved(List<AgendaItemRow> saved, List<UUID> gone) {
        timetable.apply(content.shown(saved, people), gone, organising.savedNow());
        timetable.steps(arranging.canUndo(), arranging.canRedo());
    }

    @Override
    public void refused(Refused why) {
        Notices.refused(this, why);
        timetable.steps(arranging.canUndo(), arranging.canRedo());
    }

    @Override
    public void outOfDate() {
        people = read();
        refreshWarnings();
        timetable.show(content.plan(visible(), people));
        timetable.steps(arranging.canUndo(), arranging.canRedo());
    }

    private AgendaPeople.Names read() {
        items.clear();
        organising.draft().forEach(row -> items.put(row.id(), row));
        return organising.names(items());
    }
}
