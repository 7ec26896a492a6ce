package org.medellinlab.agenda;

import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Somebody is needed who said they cannot come then.
@Component
@Order(20)
class PersonAway implements ClashSource {

    @Override
    public Stream<Clash> clashes(DraftPlan plan) {
        return plan.items().stream()
                .flatMap(item -> item.people().stream()
                        .filter(person -> plan.isAway(person.who(), item))
                        .map(person ->
                                Clash.of("person-away", item, person.name(), item.title(), item.day(), item.starts())));
    }
}
