package org.medellinlab.agenda;

import java.util.UUID;
import org.medellinlab.shared.LocalizedText;

/// A line of parallel items: a column of the timetable.
public record TrackRow(UUID id, LocalizedText name) {}
