package org.medellinlab.agenda;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// An hour that comes twice in the lab's zone, when summer time ends: nobody can tell which of both is meant.
@Component
@Order(130)
class HourTwice implements ClashSource {

    @Override
    public Stream<Clash> clashes(DraftPlan plan) {
        return plan.items().stream()
                .flatMap(item -> Stream.of(item.startsAt(), item.endsAt())
                        .flatMap(at -> twice(plan, item, at))
                        .limit(1));
    }

    private static Stream<Clash> twice(DraftPlan plan, PlannedItem item, LocalDateTime at) {
        var rules = plan.lab().draft().zone().getRules();
        if (rules.getValidOffsets(at).size() < 2) {
            return Stream.empty();
        }
        var back = Objects.requireNonNull(rules.getTransition(at));
        // the clocks go back from the later to the earlier: what lies between comes twice
        return Stream.of(Clash.of(
                "hour-twice",
                item,
                item.title(),
                at.toLocalTime(),
                back.getDateTimeAfter().toLocalTime(),
                back.getDateTimeBefore().toLocalTime()));
    }
}
