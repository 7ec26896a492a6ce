package org.medellinlab.agenda;

import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Somebody is needed at an item, and at that hour has a place elsewhere: aboard a departure of a visit, or as its
/// guide.
@Component
@Order(15)
class NeededAway implements ClashSource {

    @Override
    public Stream<Clash> clashes(DraftPlan plan) {
        return plan.items().stream()
                .flatMap(item -> plan.engagements().stream()
                        .filter(other -> !other.isOf(item) && other.overlaps(item))
                        .flatMap(other -> item.people().stream()
                                .filter(person -> other.people().contains(person.who()))
                                .map(person -> Clash.of(
                                        "needed-away",
                                        item,
                                        person.name(),
                                        item.title(),
                                        other.what(),
                                        other.from().toLocalTime(),
                                        other.until().toLocalTime()))));
    }
}
