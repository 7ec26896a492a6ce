package org.medellinlab.agenda.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.agenda.AgendaArranging.Wanted;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.StaleEdit;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Refused;

/// What an organiser does on the timetable, step by step, each saved at once and each to be undone.
final class Arranging {

    private final Desk desk;
    private final LabId lab;
    private final ItemWords words;
    private final Map<UUID, AgendaItemRow> items;
    private final Steps steps = new Steps();
    private final Screen screen;

    /// What the screen does when something was saved, or could not be.
    interface Screen {
        void saved(List<AgendaItemRow> items, List<UUID> gone);

        void refused(Refused why);

        /// Everything must be read anew.
        void outOfDate();
    }

    /// @param items the draft with its tray, kept up to date here
    Arranging(Desk desk, LabId lab, ItemWords words, Map<UUID, AgendaItemRow> items, Screen screen) {
        this.desk = desk;
        this.lab = lab;
        this.words = words;
        this.items = items;
        this.screen = screen;
    }

    boolean canUndo() {
        return steps.canUndo();
    }

    boolean canRedo() {
        return steps.canRedo();
    }

    List<AgendaItemRow> those(List<UUID> ids) {
        return ids.stream().flatMap(id -> Stream.ofNullable(items.get(id))).toList();
    }

    void place(List<Timetable.Placing> placings, boolean copy) {
        var forms = new LinkedHashMap<AgendaItemRow, AgendaItemForm>();
        for (var placing : placings) {
            var item = items.get(placing.id());
            if (item != null) {
                forms.put(item, Moves.placed(item, placing));
            }
        }
        if (copy) {
            add(List.copyOf(forms.values()));
        } else {
            put(forms);
        }
    }

    void toTray(List<UUID> ids) {
        put(those(ids).stream()
                .collect(Collectors.toMap(
                        item -> item,
                        item -> AgendaItemForm.of(item).with(item.details().unscheduled(true)),
                        (a, b) -> a,
                        LinkedHashMap::new)));
    }

    void copy(List<UUID> ids) {
        add(those(ids).stream().map(AgendaItemForm::of).toList());
    }

    void split(AgendaItemRow item) {
        var halves = Moves.halves(item);
        if (halves.isEmpty()) {
            screen.refused(new Refused("agenda.arrange.short"));
            return;
        }
        save(List.of(Wanted.of(item, halves.getFirst()), fresh(halves.getLast())));
    }

    /// Each takes the other's day, start, track and place, and keeps its own length.
    void swap(AgendaItemRow one, AgendaItemRow other) {
        var forms = new LinkedHashMap<AgendaItemRow, AgendaItemForm>();
        forms.put(one, Moves.inThePlaceOf(one, other));
        forms.put(other, Moves.inThePlaceOf(other, one));
        put(forms);
    }

    void put(Map<AgendaItemRow, AgendaItemForm> forms) {
        save(forms.entrySet().stream()
                .filter(entry -> !AgendaItemForm.of(entry.getKey()).equals(entry.getValue()))
                .map(entry -> Wanted.of(entry.getKey(), entry.getValue()))
                .toList());
    }

    private void add(List<AgendaItemForm> forms) {
        save(forms.stream().map(Arranging::fresh).toList());
    }

    private static Wanted fresh(AgendaItemForm form) {
        return new Wanted(Ids.next(), Ids.next().toString(), null, form);
    }

    /// A step that was taken elsewhere, such as in the editor.
    void did(Optional<AgendaItemRow> before, Optional<AgendaItemRow> after) {
        steps.did(List.of(new Steps.Change(before.orElse(null), after.orElse(null))));
        after.ifPresent(row -> items.put(row.id(), row));
        if (after.isEmpty()) {
            before.ifPresent(row -> items.remove(row.id()));
        }
    }

    void undo() {
        steps.toUndo().ifPresent(wanted -> again(wanted, true, Steps::undid));
    }

    void redo() {
        steps.toRedo().ifPresent(wanted -> again(wanted, false, Steps::redid));
    }

    private void again(List<Wanted> wanted, boolean undo, BiConsumer<Steps, List<AgendaItemRow>> taken) {
        try {
            var saved = desk.arranging().put(lab, wanted);
            taken.accept(steps, saved);
            show(wanted, saved);
        } catch (StaleEdit stale) {
            var left = steps.left(stale.theirs().id(), undo);
            steps.drop(undo);
            merge(stale, AgendaItemForm.of(left.orElseGet(stale::theirs)));
        } catch (Refused refused) {
            steps.drop(undo);
            screen.refused(refused);
        }
    }

    private void save(List<Wanted> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        try {
            var saved = desk.arranging().put(lab, wanted);
            var after = saved.stream().collect(Collectors.toMap(AgendaItemRow::id, row -> row));
            steps.did(wanted.stream()
                    .map(one -> new Steps.Change(items.get(one.item()), after.get(one.item())))
                    .toList());
            show(wanted, saved);
        } catch (StaleEdit stale) {
            var read = items.get(stale.theirs().id());
            merge(stale, AgendaItemForm.of(read == null ? stale.theirs() : read));
        } catch (Refused refused) {
            screen.refused(refused);
            screen.outOfDate();
        }
    }

    private void show(List<Wanted> wanted, List<AgendaItemRow> saved) {
        var gone = new ArrayList<>(wanted.stream().map(Wanted::item).toList());
        saved.forEach(row -> {
            items.put(row.id(), row);
            gone.remove(row.id());
        });
        gone.forEach(items::remove);
        screen.saved(saved, gone);
    }

    /// Somebody else has edited one of the items since: field by field, a person chooses.
    private void merge(StaleEdit stale, AgendaItemForm base) {
        var before = stale.theirs();
        screen.outOfDate();
        new MergeDialog(words, base, stale, merged -> {
                    try {
                        var saved = desk.planning().edit(lab, before.id(), before.version(), merged);
                        did(Optional.of(before), Optional.of(saved));
                        screen.saved(List.of(saved), List.of());
                    } catch (StaleEdit again) {
                        merge(again, base);
                    } catch (Refused refused) {
                        screen.refused(refused);
                    }
                })
                .open();
    }

    /// In the order of days and hours, what waits at the end.
    List<AgendaItemRow> inOrder() {
        return items.values().stream()
                .sorted(Comparator.comparing(
                                (AgendaItemRow row) -> row.details().unscheduled())
                        .thenComparing(AgendaItemRow::day)
                        .thenComparing(AgendaItemRow::starts))
                .toList();
    }
}
