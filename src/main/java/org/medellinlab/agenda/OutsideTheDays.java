package org.medellinlab.agenda;

import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On a day that is none of the lab's.
@Component
@Order(100)
class OutsideTheDays implements ClashSource {

    @Override
    public Stream<Clash> clashes(DraftPlan plan) {
        var first = plan.lab().draft().firstDay();
        var last = plan.lab().draft().lastDay();
        return plan.items().stream()
                .filter(item -> item.day().isBefore(first) || item.day().isAfter(last))
                .map(item -> Clash.of("outside", item, item.title(), item.day(), first, last));
    }
}
