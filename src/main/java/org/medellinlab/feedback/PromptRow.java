package org.medellinlab.feedback;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// One question as its readers need it.
///
/// @param agendaItem what it asks about
public record PromptRow(
        UUID id, LocalizedText question, @Nullable UUID agendaItem) {}
