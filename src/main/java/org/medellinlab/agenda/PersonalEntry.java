package org.medellinlab.agenda;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// How one person takes part in an item one needs a place for.
///
/// @param mine the person has a place; without one the item is not in their agenda
/// @param leavesAt when the person has to be there, by the lab's clocks; absent when at the item's own hour
/// @param from where
/// @param version grows whenever hour or place of it change
public record PersonalEntry(
        UUID item,
        boolean mine,
        @Nullable LocalDateTime leavesAt,
        @Nullable LocalizedText from,
        long version) {}
