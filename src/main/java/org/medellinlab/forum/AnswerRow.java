package org.medellinlab.forum;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// An answer to a citizen as everybody reads it. Who wrote it is not said: it is the answer of who they speak for.
///
/// @param by the organisation or the group that answers; absent for the lab
/// @param language of the words; absent for the lab, which answers in that of the question
public record AnswerRow(
        UUID comment,
        AnsweredAs as,
        @Nullable LocalizedText by,
        String words,
        @Nullable Language language,
        Instant at) {}
