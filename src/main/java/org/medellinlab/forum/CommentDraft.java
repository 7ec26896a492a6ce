package org.medellinlab.forum;

import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;

/// What a citizen writes.
///
/// @param name may be left out
/// @param nameShown whether the name stands beside the words
/// @param address is confirmed by mail and shown to nobody else
public record CommentDraft(
        CommentKind kind,
        String words,
        Language language,
        @Nullable String name,
        boolean nameShown,
        EmailAddress address) {}
