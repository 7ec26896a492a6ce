package org.medellinlab.commitment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.SeatId;

/// A promise in a monitor's queue of a period.
///
/// @param told what its owner says of it, by the end of the period
/// @param found what the monitor found in that period; absent as long as it waits
public record AssessmentDue(
        UUID commitment,
        String key,
        LocalizedText statement,
        @Nullable SeatId owner,
        Completion told,
        @Nullable Completion found) {}
