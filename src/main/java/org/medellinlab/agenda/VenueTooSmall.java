package org.medellinlab.agenda;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// More people than a place holds: those an item is limited to, or all who come where everybody is expected.
@Component
@Order(50)
class VenueTooSmall implements ClashSource {

    @Override
    public Stream<Clash> clashes(DraftPlan plan) {
        return plan.items().stream()
                .filter(item -> item.venue() != null && item.isProgramme())
                .flatMap(item -> Stream.ofNullable(plan.venues().get(Objects.requireNonNull(item.venue())))
                        .filter(venue -> venue.draft().capacity() != null
                                && venue.draft().capacity() < plan.peopleAt(item))
                        .map(venue -> Clash.of(
                                "venue-small",
                                item,
                                item.title(),
                                venue.draft().name(),
                                plan.peopleAt(item),
                                Objects.requireNonNull(venue.draft().capacity()),
                                plan.placeFor(item).<Object>map(name -> name).orElse(Clash.NONE))));
    }
}
