package org.medellinlab.agenda;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A day that runs through noon and in which nobody eats.
@Component
@Order(80)
class MealMissing implements ClashSource {

    static final LocalTime BEFORE = LocalTime.of(11, 30);
    static final LocalTime AFTER = LocalTime.of(14, 30);
    static final LocalTime EARLIEST = LocalTime.of(11, 0);
    static final LocalTime LATEST = LocalTime.of(15, 0);

    @Override
    public Stream<Clash> clashes(DraftPlan plan) {
        return plan.byDay().entrySet().stream()
                .filter(day -> runsThroughNoon(day.getValue()))
                .filter(day -> day.getValue().stream().noneMatch(MealMissing::isLunch))
                .map(day -> new Clash("meal-missing", day.getKey(), List.of(), List.of(day.getKey())));
    }

    private static boolean runsThroughNoon(List<PlannedItem> items) {
        return items.stream()
                        .anyMatch(item -> item.isProgramme() && !item.starts().isAfter(BEFORE))
                && items.stream()
                        .anyMatch(item -> item.isProgramme()
                                && !item.endsAt().isBefore(item.day().atTime(AFTER)));
    }

    private static boolean isLunch(PlannedItem item) {
        return item.kind() == AgendaItemKind.MEAL
                && !item.starts().isBefore(EARLIEST)
                && item.starts().isBefore(LATEST);
    }
}
