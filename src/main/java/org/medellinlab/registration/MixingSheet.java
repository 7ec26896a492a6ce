package org.medellinlab.registration;

/// Mixed groups with what was pinned when they were made.
public record MixingSheet(MixedGroups mixed, MixingPins pins) {}
