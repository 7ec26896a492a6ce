package org.medellinlab.agenda;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// When somebody who is needed, or a place, cannot be had.
///
/// @param who the person or the venue
/// @param askedAt when they were asked by mail; absent when they were not
/// @param answeredAt when they said it themselves
public record AvailabilityRow(
        UUID who,
        String name,
        List<AbsenceDraft> absences,
        @Nullable Instant askedAt,
        @Nullable Instant answeredAt) {}
