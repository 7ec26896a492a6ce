package org.medellinlab.commitment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// A part of a promise that is reached or not.
///
/// @param dueOn by when, as precisely as it was said
/// @param reachedOn absent as long as it is not reached
public record MilestoneRow(
        UUID id,
        UUID commitment,
        LocalizedText title,
        @Nullable DueOn dueOn,
        @Nullable LocalDate reachedOn) {

    public boolean isLateOn(LocalDate day) {
        return reachedOn == null && dueOn != null && day.isAfter(dueOn.lastDay());
    }
}
