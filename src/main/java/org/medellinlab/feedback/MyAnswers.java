package org.medellinlab.feedback;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the product knows of one person's answers to an exercise. Of an anonymous sheet it knows only that there was
/// one.
///
/// @param answered whether the person has answered
/// @param byName the words sent by name, by prompt; empty when anonymous
/// @param draft the words typed by name and not sent yet, by prompt
/// @param savedAt when the draft was saved
public record MyAnswers(
        boolean answered,
        Map<UUID, String> byName,
        Map<UUID, String> draft,
        @Nullable Instant savedAt) {

    public boolean isAnonymous() {
        return answered && byName.isEmpty();
    }
}
