package org.medellinlab.forum;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;

/// What a citizen said and was published, as a lab file has it: without the address, and with the name only where it is
/// shown to everybody.
///
/// @param commitment key of the promise it is about; else `group`
record CitizenDraft(
        @Nullable String commitment,
        @Nullable String group,
        CommentKind kind,
        LocalDate on,
        String words,
        Language language,
        @Nullable String name,
        List<AnswerDraft> answers) {

    /// @param by who answers; the lab answers once at most, and in the language of the question
    record AnswerDraft(
            AnsweredAs by,
            LocalDate on,
            String words,
            @Nullable Language language) {}

    CitizenDraft {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }
}
