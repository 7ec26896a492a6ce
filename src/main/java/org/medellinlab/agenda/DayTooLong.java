package org.medellinlab.agenda;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// From the first thing to the last, more than people bear.
@Component
@Order(90)
class DayTooLong implements ClashSource {

    static final int MOST_HOURS = 11;

    @Override
    public Stream<Clash> clashes(DraftPlan plan) {
        return plan.byDay().entrySet().stream().flatMap(day -> ofDay(day.getKey(), day.getValue()));
    }

    private static Stream<Clash> ofDay(LocalDate day, List<PlannedItem> items) {
        var programme = items.stream().filter(PlannedItem::isProgramme).toList();
        var starts = programme.stream().map(PlannedItem::startsAt).min(LocalDateTime::compareTo);
        var ends = programme.stream().map(PlannedItem::endsAt).max(LocalDateTime::compareTo);
        if (starts.isEmpty() || ends.isEmpty()) {
            return Stream.empty();
        }
        var takes = Duration.between(starts.get(), ends.get());
        return takes.compareTo(Duration.ofHours(MOST_HOURS)) <= 0
                ? Stream.empty()
                : Stream.of(new Clash(
                        "day-long",
                        day,
                        programme.stream()
                                .filter(item -> item.endsAt().equals(ends.get()))
                                .map(PlannedItem::id)
                                .toList(),
                        List.of(day, starts.get().toLocalTime(), ends.get().toLocalTime(), MOST_HOURS)));
    }
}
