package org.medellinlab.agenda;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A place that is not open the whole time, or that cannot be had on that day.
@Component
@Order(60)
class VenueClosed implements ClashSource {

    @Override
    public Stream<Clash> clashes(DraftPlan plan) {
        return plan.items().stream()
                .filter(item -> item.venue() != null)
                .flatMap(item -> Stream.ofNullable(plan.venues().get(Objects.requireNonNull(item.venue())))
                        .filter(venue -> !plan.isOpen(venue, item))
                        .map(venue -> Clash.of(
                                "venue-closed",
                                item,
                                item.title(),
                                venue.draft().name(),
                                said(venue.draft().opens()),
                                said(venue.draft().closes()),
                                plan.placeFor(item).<Object>map(name -> name).orElse(Clash.NONE),
                                VenueHours.of(venue, plan.lab().draft().zone())
                                        .said(item)
                                        .orElse(Clash.NONE))));
    }

    private static Object said(java.time.@org.jspecify.annotations.Nullable LocalTime time) {
        return time == null ? Clash.NONE : time;
    }
}
