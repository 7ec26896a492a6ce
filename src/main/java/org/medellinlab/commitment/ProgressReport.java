package org.medellinlab.commitment;

import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SeatId;

/// What somebody tells of a promise.
///
/// @param words 1 to 5,000 characters, in `language`
/// @param by who tells it
/// @param seat the seat they spoke for, where it is known
public record ProgressReport(
        Completion completion,
        String words,
        Channel channel,
        Language language,
        PersonId by,
        @Nullable SeatId seat) {}
