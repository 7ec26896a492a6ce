package org.medellinlab.agenda;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// An hour that the clocks jump over in the lab's zone when summer time begins.
@Component
@Order(120)
class NoSuchHour implements ClashSource {

    @Override
    public Stream<Clash> clashes(DraftPlan plan) {
        var rules = plan.lab().draft().zone().getRules();
        return plan.items().stream()
                .flatMap(item -> Stream.of(item.starts(), item.ends())
                        .filter(time -> rules.getValidOffsets(LocalDateTime.of(item.day(), time))
                                .isEmpty())
                        .limit(1)
                        .map(time -> Clash.of("no-hour", item, item.title(), time, after(plan, item, time))));
    }

    private static LocalTime after(DraftPlan plan, PlannedItem item, LocalTime time) {
        return item.day().atTime(time).atZone(plan.lab().draft().zone()).toLocalTime();
    }
}
