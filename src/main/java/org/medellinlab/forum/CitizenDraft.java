package org.medellinlab.forum;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
    /// @param words absent for one that was taken back: nobody reads them any more
    record AnswerDraft(
            AnsweredAs by,
            LocalDate on,
            @Nullable String words,
            @Nullable Language language,
            @Nullable TakenBack takenBack) {

        boolean isWhole() {
            return (words == null) != (takenBack == null);
        }

        /// What is kept for the words: of one that was taken back elsewhere, the reason, which is all that is known.
        String kept() {
            return words != null ? words : Objects.requireNonNull(takenBack).reason();
        }
    }

    /// That an answer was taken back, and why, as everybody reads it.
    record TakenBack(LocalDate on, String reason) {}

    CitizenDraft {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }
}
