package org.medellinlab.workinggroup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;

/// What somebody proposes to talk about.
///
/// @param id given when the form is opened, so that sending it twice makes one topic
/// @param language in which it will be talked
/// @param convener who invites to it; absent: who proposes. Another than oneself only for facilitators, from paper
public record TopicDraft(
        UUID id,
        String title,
        String why,
        Language language,
        @Nullable PersonId convener) {}
