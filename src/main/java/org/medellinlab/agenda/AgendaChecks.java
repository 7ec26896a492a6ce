package org.medellinlab.agenda;

import java.util.List;
import java.util.stream.Collectors;
import org.medellinlab.lab.ChecklistSource;
import org.medellinlab.lab.LabSheet;
import org.springframework.stereotype.Component;

/// That something happens on each day, that people know where, and that they can read it.
@Component
class AgendaChecks implements ChecklistSource {

    private final AgendaRows rows;

    AgendaChecks(AgendaRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Row> rows(LabSheet lab) {
        var items = rows.draft(lab.id()).stream()
                .filter(item -> !item.isCancelled())
                .toList();
        var days = items.stream().map(AgendaItemRow::day).collect(Collectors.toSet());
        var empty = lab.days().stream().filter(day -> !days.contains(day)).count();
        var nowhere = items.stream()
                .filter(item -> item.venue() == null && takesPlaceSomewhere(item.kind()))
                .count();
        var view = "labs/" + lab.slug() + "/agenda";
        return List.of(
                new Row(40, "days", (int) empty, view),
                new Row(41, "where", (int) nowhere, view),
                new Row(42, "release", rows.latest(lab.id()).isPresent() ? 0 : 1, view));
    }

    private static boolean takesPlaceSomewhere(AgendaItemKind kind) {
        return switch (kind) {
            case BREAK, TRANSFER, FREE -> false;
            default -> true;
        };
    }
}
