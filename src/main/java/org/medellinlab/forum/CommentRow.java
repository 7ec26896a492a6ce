package org.medellinlab.forum;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;

/// A citizen's words as everybody reads them.
///
/// @param name absent where the citizen left it out, or does not want it shown
/// @param answers the oldest first
public record CommentRow(
        UUID id,
        @Nullable UUID commitment,
        @Nullable UUID group,
        CommentKind kind,
        String words,
        Language language,
        @Nullable String name,
        Instant writtenAt,
        List<AnswerRow> answers) {

    public CommentRow {
        answers = List.copyOf(answers);
    }

    /// When the last was said: the words or an answer.
    public Instant saidLast() {
        return answers.isEmpty() ? writtenAt : answers.getLast().at();
    }

    CommentRow inPublic() {
        return new CommentRow(
                id,
                commitment,
                group,
                kind,
                words,
                language,
                name,
                writtenAt,
                answers.stream().map(AnswerRow::inPublic).toList());
    }

    boolean isAbout(Subject about) {
        return Objects.equals(commitment, about.commitment()) && Objects.equals(group, about.group());
    }
}
