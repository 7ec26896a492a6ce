package org.medellinlab.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose doing it is.
///
/// @param person absent for the product itself
record Origin(@Nullable UUID person, Channel channel) {}
