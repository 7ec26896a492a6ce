package org.medellinlab.agenda;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// One place, two things at the same time, unless it may hold several.
@Component
@Order(40)
class VenueTwice implements ClashSource {

    @Override
    public Stream<Clash> clashes(DraftPlan plan) {
        return plan.overlapping()
                .filter(pair -> pair.one().venue() != null
                        && Objects.equals(pair.one().venue(), pair.other().venue()))
                .flatMap(pair -> Stream.ofNullable(plan.venues()
                                .get(Objects.requireNonNull(pair.one().venue())))
                        .filter(venue -> !venue.draft().several())
                        .map(venue -> Clash.of(
                                "venue-twice",
                                pair,
                                pair.one().title(),
                                pair.other().title(),
                                venue.draft().name(),
                                plan.placeFor(pair.other())
                                        .<Object>map(name -> name)
                                        .orElse(Clash.NONE))));
    }
}
