package org.medellinlab.commitment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SeatId;

/// What was answered at home; all of it is public, and it names no person.
///
/// @param reason in `language`; said whenever a promise is declined or changed
/// @param before what the promise said before it was changed
/// @param after what it says since then
/// @param seat the seat that answered; absent when it is not known
public record RatificationRow(
        UUID commitment,
        HomeAnswer answer,
        @Nullable String reason,
        Language language,
        @Nullable Wording before,
        @Nullable Wording after,
        @Nullable SeatId seat,
        Channel channel,
        Instant at) {}
