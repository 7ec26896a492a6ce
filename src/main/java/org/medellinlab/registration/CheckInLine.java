package org.medellinlab.registration;

import java.time.LocalDateTime;

/// A line of the log.
///
/// @param isArrival otherwise an arrival was taken back
/// @param at by the lab's clocks
/// @param by who wrote it down
public record CheckInLine(String name, boolean isArrival, CheckInWay way, LocalDateTime at, String by) {}
