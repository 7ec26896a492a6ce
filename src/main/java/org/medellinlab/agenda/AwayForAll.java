package org.medellinlab.agenda;

import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A group is still under way, on a departure of a visit, while something for everybody goes on. Where the item that
/// the departure belongs to overlaps by its own hours, that is said already.
@Component
@Order(32)
class AwayForAll implements ClashSource {

    @Override
    public Stream<Clash> clashes(DraftPlan plan) {
        return plan.items().stream()
                .filter(item -> item.track() == null && !item.isChosen() && item.isProgramme())
                .flatMap(item -> plan.engagements().stream()
                        .filter(group -> !group.people().isEmpty())
                        .filter(group -> !group.isOf(item) && group.overlaps(item))
                        .filter(group -> plan.items().stream().noneMatch(own -> group.isOf(own) && own.overlaps(item)))
                        .map(group -> Clash.of(
                                "away-for-all",
                                item,
                                group.people().size(),
                                group.what(),
                                group.from().toLocalTime(),
                                group.until().toLocalTime(),
                                item.title())));
    }
}
