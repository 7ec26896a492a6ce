package org.medellinlab.agenda.ui;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.agenda.AgendaArranging.Wanted;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Refused;

/// What an organiser does on the timetable, each a step that is saved at once.
final class Arranging {

    private final Map<UUID, AgendaItemRow> items;
    private final SavedSteps steps;
    private final SavedSteps.Screen screen;

    /// @param items the draft with its tray
    Arranging(Map<UUID, AgendaItemRow> items, SavedSteps steps, SavedSteps.Screen screen) {
        this.items = items;
        this.steps = steps;
        this.screen = screen;
    }

    List<AgendaItemRow> those(List<UUID> ids) {
        return ids.stream().flatMap(id -> Stream.ofNullable(items.get(id))).toList();
    }

    /// What needs no more to be said.
    void done(String deed, List<UUID> ids) {
        var chosen = those(ids);
        switch (deed) {
            case "undo" -> steps.undo();
            case "redo" -> steps.redo();
            case "copy" -> copy(ids);
            case "tray" -> toTray(ids);
            case "split" -> chosen.stream().findFirst().ifPresent(this::split);
            case "swap" -> {
                if (chosen.size() == 2) {
                    swap(chosen.getFirst(), chosen.getLast());
                }
            }
            default -> throw new IllegalArgumentException(deed);
        }
    }

    void place(List<TimetableTells.Placing> placings, boolean copy) {
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

    private void toTray(List<UUID> ids) {
        put(those(ids).stream()
                .collect(Collectors.toMap(
                        item -> item,
                        item -> AgendaItemForm.of(item).with(item.details().unscheduled(true)),
                        (a, b) -> a,
                        LinkedHashMap::new)));
    }

    private void copy(List<UUID> ids) {
        add(those(ids).stream().map(AgendaItemForm::of).toList());
    }

    private void split(AgendaItemRow item) {
        var halves = Moves.halves(item);
        if (halves.isEmpty()) {
            screen.refused(new Refused("agenda.arrange.short"));
            return;
        }
        steps.save(List.of(Wanted.of(item, halves.getFirst()), fresh(halves.getLast())));
    }

    /// Each takes the other's day, start, track and place, and keeps its own length.
    private void swap(AgendaItemRow one, AgendaItemRow other) {
        var forms = new LinkedHashMap<AgendaItemRow, AgendaItemForm>();
        forms.put(one, Moves.inThePlaceOf(one, other));
        forms.put(other, Moves.inThePlaceOf(other, one));
        put(forms);
    }

    void put(Map<AgendaItemRow, AgendaItemForm> forms) {
        steps.save(forms.entrySet().stream()
                .filter(entry -> !AgendaItemForm.of(entry.getKey()).equals(entry.getValue()))
                .map(entry -> Wanted.of(entry.getKey(), entry.getValue()))
                .toList());
    }

    private void add(List<AgendaItemForm> forms) {
        steps.save(forms.stream().map(Arranging::fresh).toList());
    }

    private static Wanted fresh(AgendaItemForm form) {
        return new Wanted(Ids.next(), Ids.next().toString(), null, form);
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
