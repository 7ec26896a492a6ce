package org.medellinlab.registration;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// How it stands with the place of somebody who waits.
///
/// @param position in the line, 1 for who is next; 0 for who is not in it
/// @param offeredUntil until when a place is kept for them, by the lab's clocks
/// @param lapsed whether they let an offer pass
public record PlaceShown(int position, @Nullable LocalDateTime offeredUntil, boolean lapsed) {}
