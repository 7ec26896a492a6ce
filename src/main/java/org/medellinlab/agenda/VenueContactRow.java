package org.medellinlab.agenda;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who is asked when a place can be had.
///
/// @param address absent for somebody of the directory who has none any more
/// @param askedAt when they were asked by mail; absent when they were not
/// @param answeredAt when they said it themselves
public record VenueContactRow(
        UUID venue,
        String name,
        @Nullable String address,
        @Nullable Instant askedAt,
        @Nullable Instant answeredAt) {}
