package org.medellinlab.agenda;

import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// On a holiday of the host city, when offices are shut and hosts at home. Said once a day.
@Component
@Order(110)
class OnHoliday implements ClashSource {

    @Override
    public Stream<Clash> clashes(DraftPlan plan) {
        return plan.byDay().entrySet().stream()
                .flatMap(day -> Stream.ofNullable(plan.holidays().get(day.getKey()))
                        .map(name -> new Clash(
                                "holiday",
                                day.getKey(),
                                day.getValue().stream().map(PlannedItem::id).toList(),
                                java.util.List.of(
                                        day.getKey(), name, day.getValue().size()))));
    }
}
