package org.medellinlab.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;

/// What a promise's owner or a group's lead answers to a citizen. Never edited: a better answer stands below it.
@Entity
@Table(name = "citizen_answer")
class CitizenAnswer extends Aggregate {

    @Column(name = "comment_id", nullable = false, updatable = false)
    private UUID comment;

    @Enumerated(EnumType.STRING)
    @Column(name = "answered_as", nullable = false, updatable = false)
    private AnsweredAs as;

    @Column(name = "words", nullable = false, updatable = false)
    private String words;

    @Enumerated(EnumType.STRING)
    @Column(name = "language", nullable = false, updatable = false)
    private Language language;

    @Column(name = "person_id")
    private @Nullable UUID person;

    @Column(name = "answered_at", nullable = false, updatable = false)
    private Instant answeredAt;

    protected CitizenAnswer() {}

    CitizenAnswer(
            UUID comment,
            AnsweredAs as,
            String words,
            Language language,
            @Nullable PersonId person,
            Instant answeredAt) {
        this.comment = comment;
        this.as = as;
        this.words = ForumWords.needed(words, ForumWords.LONGEST, "forum.refused.no-answer");
        this.language = language;
        this.person = person == null ? null : person.value();
        this.answeredAt = answeredAt;
    }

    boolean isTo(UUID comment) {
        return this.comment.equals(comment);
    }

    AnsweredAs as() {
        return as;
    }

    String words() {
        return words;
    }
}
