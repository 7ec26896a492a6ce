package org.medellinlab.registration;

import java.time.Instant;
import java.util.UUID;

/// Mixed groups kept under a name.
///
/// @param by who kept them
public record MixingSaved(UUID id, String name, int groups, int people, Instant at, String by) {}
