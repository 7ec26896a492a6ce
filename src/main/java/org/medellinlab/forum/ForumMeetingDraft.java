package org.medellinlab.forum;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;

/// A public meeting of the forum.
///
/// @param startsAt local to the lab
/// @param words what it will be about
/// @param record what was said, after it
/// @param language of the words
public record ForumMeetingDraft(
        UUID id,
        LocalDateTime startsAt,
        @Nullable String place,
        @Nullable String words,
        @Nullable String record,
        Language language) {}
