package org.medellinlab.registration;

import org.jspecify.annotations.Nullable;

/// What an organiser settles about places.
///
/// @param places for delegates; no limit when absent
/// @param offerHours for how long an offered place is kept
/// @param version of the settings that were shown, so that nobody's change is lost
public record PlacesDraft(@Nullable Integer places, int offerHours, long version) {}
