package org.medellinlab.agenda;

import java.time.LocalDateTime;

/// A release that will become public by itself.
///
/// @param publicAt by the lab's clocks
/// @param withNotices those whom it concerns are told at that moment
public record ScheduledRow(String name, LocalDateTime publicAt, boolean withNotices) {}
