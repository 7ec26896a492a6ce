package org.medellinlab.forum;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// An answer to a citizen as everybody reads it. Who wrote it is not said: it is the answer of who they speak for.
///
/// @param id absent for the lab, which has one answer
/// @param by the organisation or the group that answers; absent for the lab
/// @param language of the words; absent for the lab, which answers in that of the question
public record AnswerRow(
        @Nullable UUID id,
        UUID comment,
        AnsweredAs as,
        @Nullable LocalizedText by,
        String words,
        @Nullable Language language,
        Instant at,
        @Nullable Withdrawn withdrawn) {

    /// That it was taken back, and why.
    public record Withdrawn(String reason, Instant at) {}

    /// As everybody reads it: of what was taken back, the reason only.
    AnswerRow inPublic() {
        return withdrawn == null ? this : new AnswerRow(id, comment, as, by, "", language, at, withdrawn);
    }
}
