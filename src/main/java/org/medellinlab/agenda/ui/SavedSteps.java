package org.medellinlab.agenda.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.medellinlab.agenda.AgendaArranging.Wanted;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.StaleEdit;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Refused;

/// Saves what is done to the draft at once, step by step, and takes the steps back. Where somebody else has edited
/// meanwhile, a person chooses field by field.
final class SavedSteps {

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
    SavedSteps(Desk desk, LabId lab, ItemWords words, Map<UUID, AgendaItemRow> items, Screen screen) {
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

    void save(List<Wanted> wanted) {
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
}
