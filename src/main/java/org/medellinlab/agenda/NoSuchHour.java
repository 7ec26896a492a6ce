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
                .flatMap(item -> Stream.of(item.startsAt(), item.endsAt())
                        .filter(at -> rules.getValidOffsets(at).isEmpty())
                        .limit(1)
                        .map(at -> Clash.of("no-hour", item, item.title(), at.toLocalTime(), after(plan, at))));
    }

    private static LocalTime after(DraftPlan plan, LocalDateTime at) {
        return at.atZone(plan.lab().draft().zone()).toLocalTime();
    }
}
