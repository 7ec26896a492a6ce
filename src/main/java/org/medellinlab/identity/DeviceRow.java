package org.medellinlab.identity;

import java.time.Instant;
import java.util.UUID;

/// A browser on which somebody stays signed in.
///
/// @param browser as a person recognises it: "Firefox · Android"
/// @param seen when it was last used, to the hour
/// @param here whether it is the one that asks
public record DeviceRow(UUID id, String browser, Instant since, Instant seen, boolean here) {}
