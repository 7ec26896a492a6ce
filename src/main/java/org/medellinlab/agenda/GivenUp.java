package org.medellinlab.agenda;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An alternative that was given up, with all that is needed to have it back.
///
/// @param content opaque
public record GivenUp(
        UUID id, String name, Instant keptAt, @Nullable UUID keptBy, String content) {}
