package org.medellinlab.agenda;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.agenda.DraftPlan.Pair;
import org.medellinlab.agenda.PlannedItem.Needed;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Not enough time to get from one place to the next: for those who come to both, and for each who is needed at both.
@Component
@Order(70)
class TravelTooShort implements ClashSource {

    @Override
    public Stream<Clash> clashes(DraftPlan plan) {
        var late = new LinkedHashMap<List<java.util.UUID>, Clash>();
        var programme = plan.items().stream().filter(PlannedItem::isProgramme).toList();
        var days = DraftPlan.byDay(programme);
        for (var item : programme) {
            DraftPlan.next(item, days, item::sharesPeopleWith)
                    .forEach(next -> check(plan, new Pair(item, next), Set.of(), late));
            for (var person : item.people()) {
                DraftPlan.next(item, days, other -> needs(other, person))
                        .forEach(next -> check(plan, new Pair(item, next), Set.of(person.name()), late));
            }
        }
        return late.values().stream();
    }

    private static boolean needs(PlannedItem item, Needed person) {
        return item.people().stream().map(Needed::who).anyMatch(person.who()::equals);
    }

    private static void check(
            DraftPlan plan, Pair pair, Set<String> who, LinkedHashMap<List<java.util.UUID>, Clash> late) {
        var gap = pair.one().endsAt().until(pair.other().startsAt(), ChronoUnit.MINUTES);
        plan.travel()
                .between(pair.one().leavesFrom(), pair.other().venue())
                .filter(way -> way.minutes() > gap)
                .ifPresent(way -> late.putIfAbsent(
                        List.of(pair.one().id(), pair.other().id()),
                        Clash.of(
                                "travel-short",
                                pair,
                                pair.one().title(),
                                pair.other().title(),
                                way.minutes(),
                                (int) gap,
                                way.estimated() ? "estimated" : "known",
                                pair.one().ends().plusMinutes(way.minutes()),
                                who.isEmpty()
                                        ? Clash.NONE
                                        : new TreeSet<>(who).stream().collect(Collectors.joining(", ")))));
    }
}
