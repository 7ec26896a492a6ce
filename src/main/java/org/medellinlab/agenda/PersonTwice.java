package org.medellinlab.agenda;

import java.util.stream.Stream;
import org.medellinlab.agenda.PlannedItem.Needed;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Somebody is needed in two places at the same time.
@Component
@Order(10)
class PersonTwice implements ClashSource {

    @Override
    public Stream<Clash> clashes(DraftPlan plan) {
        return plan.overlapping()
                .flatMap(pair -> pair.one().people().stream()
                        .filter(person ->
                                pair.other().people().stream().map(Needed::who).anyMatch(person.who()::equals))
                        .map(person -> Clash.of(
                                "person-twice",
                                pair,
                                person.name(),
                                pair.one().title(),
                                pair.other().title(),
                                pair.one().ends())));
    }
}
