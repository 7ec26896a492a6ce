package org.medellinlab.agenda;

import java.time.Instant;
import java.util.UUID;
import org.medellinlab.shared.Language;

/// An address of one's own calendar that somebody has made and not ended.
public record FeedRow(UUID id, Language language, Instant madeAt) {}
