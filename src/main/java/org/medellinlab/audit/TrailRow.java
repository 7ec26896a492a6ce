package org.medellinlab.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;

/// One line of the trail, with the names resolved for the reader.
///
/// @param who absent for the product itself
/// @param name what the thing is called, empty when nobody knows any more
public record TrailRow(
        UUID id,
        Instant at,
        @Nullable String who,
        Channel channel,
        @Nullable LabId lab,
        String kind,
        UUID thing,
        String name,
        Happened happened,
        Map<String, String> was,
        Map<String, String> became) {}
