package org.medellinlab.agenda;

import org.medellinlab.shared.LocalizedText;

/// A line of parallel items as written down.
public record TrackDraft(String key, LocalizedText name) {}
