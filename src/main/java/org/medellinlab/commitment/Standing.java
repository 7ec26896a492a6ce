package org.medellinlab.commitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// Where a promise stands beside how far it came: it is open, rests until a day, or has ended with a reason.
///
/// @param until the day on which it is open again; only while it rests
/// @param reason why it has ended, in the language of whoever said so; absent where nobody did
public record Standing(
        CommitmentState state,
        @Nullable LocalDate until,
        @Nullable LocalizedText reason) {

    public static final Standing OPEN = new Standing(CommitmentState.OPEN, null, null);

    static Standing of(CommitmentState state, @Nullable LocalDate until, @Nullable LocalizedText reason) {
        return new Standing(state, until, reason == null || reason.isEmpty() ? null : reason);
    }
}
