package org.medellinlab.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Discreet;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PartOf;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;

/// The monitoring body's view of a promise in a period. What was found is never edited; the owner may answer once
/// before it is public.
@Entity
@DynamicUpdate // the database lets only the answer be written afterwards
@Table(name = "assessment")
class Assessment extends Aggregate {

    @PartOf("commitment")
    @Column(name = "commitment_id", nullable = false, updatable = false)
    private UUID commitment;

    @Column(name = "position", nullable = false, updatable = false)
    private int position;

    @Column(name = "period_key", nullable = false, updatable = false)
    private String period;

    @Discreet // the trail is read before it is public
    @Enumerated(EnumType.STRING)
    @Column(name = "completion", nullable = false, updatable = false)
    private Completion completion;

    @Discreet
    @Column(name = "method", nullable = false, updatable = false)
    private String method;

    @Discreet
    @Column(name = "grounds", nullable = false, updatable = false)
    private String grounds;

    @Enumerated(EnumType.STRING)
    @Column(name = "language", nullable = false, updatable = false)
    private Language language;

    @Column(name = "assessor_id")
    private @Nullable UUID assessor;

    @Column(name = "assessed_at", nullable = false, updatable = false)
    private Instant assessedAt;

    @Column(name = "reply")
    private @Nullable String reply;

    @Enumerated(EnumType.STRING)
    @Column(name = "reply_language")
    private @Nullable Language replyLanguage;

    @Column(name = "replied_by_id")
    private @Nullable UUID repliedBy;

    @Column(name = "replied_at")
    private @Nullable Instant repliedAt;

    @Column(name = "public_at")
    private @Nullable Instant publicAt;

    protected Assessment() {}

    Assessment(UUID commitment, int position, AssessmentDraft draft, Language language, PersonId by, Instant at) {
        this.commitment = commitment;
        this.position = position;
        period = draft.period();
        completion = draft.completion();
        method = draft.method().strip();
        grounds = draft.grounds().strip();
        this.language = language;
        assessor = by.value();
        assessedAt = at;
    }

    /// The owner's answer; the finding is public with it.
    ///
    /// @throws Refused when it is public already
    void reply(String words, Language language, @Nullable PersonId by, Instant at) {
        if (publicAt != null) {
            throw new Refused("commitment.refused.assessment-public");
        }
        reply = words.strip();
        replyLanguage = language;
        repliedBy = by == null ? null : by.value();
        repliedAt = at;
        publicAt = at;
    }

    /// The time to answer is over.
    void publish(Instant at) {
        if (publicAt == null) {
            publicAt = at;
        }
    }

    UUID commitment() {
        return commitment;
    }
}
