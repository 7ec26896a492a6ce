package org.medellinlab.forum;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// A citizen's words as those see them who moderate. The address is not among them.
///
/// @param about what the promise or the group is called
/// @param path of its page inside the lab: `commitments/b1`
/// @param answer of the lab
/// @param answers all of them with their words, also of those that were taken back
/// @param nameShown whether everybody sees the name
public record ModerationRow(
        UUID id,
        CommentKind kind,
        CommentState state,
        LocalizedText about,
        String path,
        String words,
        Language language,
        @Nullable String name,
        boolean nameShown,
        Instant writtenAt,
        @Nullable String reason,
        @Nullable String answer,
        List<AnswerRow> answers) {}
