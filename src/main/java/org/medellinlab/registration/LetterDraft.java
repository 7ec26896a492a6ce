package org.medellinlab.registration;

import java.time.Instant;
import java.util.UUID;

/// A letter that is still being written.
///
/// @param id will be the letter's
/// @param keptAt when the last of it was kept
public record LetterDraft(UUID id, LetterWords words, LetterAudience audience, Instant keptAt) {}
