package org.medellinlab.agenda;

import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The same delegates in two places: two items of one track, or one for everybody beside any other. What people choose
/// between, visits above all, may well take place at the same time.
@Component
@Order(30)
class GroupTwice implements ClashSource {

    @Override
    public Stream<Clash> clashes(DraftPlan plan) {
        return plan.overlapping()
                .filter(pair -> pair.one().sharesPeopleWith(pair.other()))
                .filter(pair -> !(pair.one().isChosen() && pair.other().isChosen()))
                .filter(pair -> pair.one().isProgramme() && pair.other().isProgramme())
                .map(pair -> Clash.of(
                        "group-twice",
                        pair,
                        pair.one().title(),
                        pair.other().title(),
                        pair.one().ends()));
    }
}
