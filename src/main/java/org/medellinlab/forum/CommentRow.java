package org.medellinlab.forum;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;

/// A citizen's words as everybody reads them.
///
/// @param name absent where the citizen left it out, or does not want it shown
public record CommentRow(
        UUID id,
        @Nullable UUID commitment,
        @Nullable UUID group,
        CommentKind kind,
        String words,
        Language language,
        @Nullable String name,
        Instant writtenAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {}
