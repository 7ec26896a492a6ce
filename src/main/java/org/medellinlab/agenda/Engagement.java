package org.medellinlab.agenda;

import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// Some people together at an hour of their own, such as those aboard a departure of a visit.
///
/// @param item the item of the agenda it belongs to, whose hours may be others; absent when it belongs to none
/// @param what its name
/// @param from by the clocks of the lab
/// @param people those who are there
public record Engagement(
        @Nullable UUID item, LocalizedText what, LocalDateTime from, LocalDateTime until, Set<UUID> people) {

    public Engagement {
        people = Set.copyOf(people);
    }

    boolean overlaps(PlannedItem other) {
        return other.isBetween(from, until);
    }

    boolean overlaps(Engagement other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    boolean isOf(PlannedItem other) {
        return other.id().equals(item);
    }
}
