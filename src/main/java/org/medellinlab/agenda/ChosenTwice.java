package org.medellinlab.agenda;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The same delegates in two places: they have chosen two items, or have a place in a visit, which the draft puts at
/// the same time.
@Component
@Order(34)
class ChosenTwice implements ClashSource {

    @Override
    public Stream<Clash> clashes(DraftPlan plan) {
        var all = new ArrayList<>(plan.engagements());
        plan.items().stream()
                .filter(item -> plan.choices().containsKey(item.id()))
                .forEach(item -> all.add(chosen(plan, item)));
        var found = new ArrayList<Clash>();
        for (var i = 0; i < all.size(); i++) {
            for (var j = i + 1; j < all.size(); j++) {
                compare(all.get(i), all.get(j), found);
            }
        }
        return found.stream();
    }

    private static Engagement chosen(DraftPlan plan, PlannedItem item) {
        return new Engagement(
                item.id(),
                item.title(),
                item.startsAt(),
                item.endsAt(),
                plan.choices().getOrDefault(item.id(), Set.of()));
    }

    private static void compare(Engagement one, Engagement other, List<Clash> found) {
        if (Objects.equals(one.item(), other.item()) || !one.overlaps(other)) {
            return;
        }
        var both = new HashSet<>(one.people());
        both.retainAll(other.people());
        if (!both.isEmpty()) {
            var first = one.from().isAfter(other.from()) ? other : one;
            var then = first == one ? other : one;
            LocalTime free = first.until().toLocalTime();
            found.add(new Clash(
                    "chosen-twice",
                    first.from().toLocalDate(),
                    Stream.of(then, first)
                            .flatMap(each -> Stream.ofNullable(each.item()))
                            .toList(),
                    List.of(both.size(), first.what(), then.what(), free)));
        }
    }
}
