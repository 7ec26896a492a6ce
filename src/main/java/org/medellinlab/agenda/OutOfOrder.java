package org.medellinlab.agenda;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Something begins before that is over which it must follow.
@Component
@Order(35)
class OutOfOrder implements ClashSource {

    @Override
    public Stream<Clash> clashes(DraftPlan plan) {
        var items = plan.items().stream().collect(Collectors.toMap(PlannedItem::id, Function.identity()));
        return plan.orders().stream().flatMap(order -> {
            var first = items.get(order.first());
            var then = items.get(order.then());
            if (first == null || then == null || !then.startsAt().isBefore(first.endsAt())) {
                return Stream.empty();
            }
            return Stream.of(new Clash(
                    "order",
                    then.day(),
                    List.of(then.id(), first.id()),
                    List.of(first.title(), then.title(), first.day(), first.ends())));
        });
    }
}
