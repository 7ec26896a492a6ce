package org.medellinlab.commitment;

import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// What a promise says: what is ratified at home, and what makes it provisional again when it changes.
///
/// @param knownBy how one would know that it is kept; may be empty
public record Wording(
        LocalizedText statement, Horizon horizon, @Nullable DueOn dueOn, LocalizedText knownBy) {}
