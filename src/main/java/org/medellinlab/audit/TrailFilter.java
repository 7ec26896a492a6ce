package org.medellinlab.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;

/// Which part of the trail somebody wants to read; everything absent wants all of it.
///
/// @param from the first instant, `until` the first one after
public record TrailFilter(
        @Nullable LabId lab,
        @Nullable UUID person,
        @Nullable UUID thing,
        @Nullable String kind,
        @Nullable Channel channel,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final TrailFilter ALL = new TrailFilter(null, null, null, null, null, null, null);

    TrailFilter in(LabId only) {
        return new TrailFilter(only, person, thing, kind, channel, from, until);
    }
}
