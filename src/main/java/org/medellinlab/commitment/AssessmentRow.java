package org.medellinlab.commitment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;

/// What the monitoring body finds of a promise in a reporting period, beside what its owner says.
///
/// @param period key of the lab's reporting period
/// @param method how it was looked at
/// @param grounds what the finding rests on
/// @param reply what the owner answered; absent when there was no answer
/// @param publicAt since when everybody sees it; absent while the owner may still answer first
public record AssessmentRow(
        UUID id,
        UUID commitment,
        String period,
        Completion completion,
        String method,
        String grounds,
        Language language,
        Instant assessedAt,
        @Nullable String reply,
        @Nullable Language replyLanguage,
        @Nullable Instant publicAt) {

    public boolean isPublic() {
        return publicAt != null;
    }
}
