package org.medellinlab.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PartOf;

/// What was answered at home to a promise. Never edited: another answer follows it.
@Entity
@Immutable
@Table(name = "ratification_answer")
class RatificationAnswer extends Aggregate {

    @PartOf("commitment")
    @Column(name = "commitment_id", nullable = false)
    private UUID commitment;

    @Column(name = "position", nullable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(name = "answer", nullable = false)
    private HomeAnswer answer;

    @Column(name = "reason")
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "language", nullable = false)
    private Language language;

    @Column(name = "before_words")
    private @Nullable Wording before;

    @Column(name = "after_words")
    private @Nullable Wording after;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel", nullable = false)
    private Channel channel;

    @Column(name = "person_id")
    private @Nullable UUID person;

    @Column(name = "seat_id")
    private @Nullable UUID seat;

    @Column(name = "answered_at", nullable = false)
    private Instant answeredAt;

    protected RatificationAnswer() {}

    RatificationAnswer(UUID commitment, int position, Said said, Instant at) {
        this.commitment = commitment;
        this.position = position;
        answer = said.answer();
        reason = said.reason();
        language = said.speaker().language();
        before = said.before();
        after = said.after();
        channel = said.speaker().channel();
        person =
                said.speaker().person() == null ? null : said.speaker().person().value();
        seat = said.speaker().seat().value();
        answeredAt = at;
    }

    /// All that one answer says.
    record Said(
            HomeAnswer answer,
            @Nullable String reason,
            @Nullable Wording before,
            @Nullable Wording after,
            Speaker speaker) {}
}
