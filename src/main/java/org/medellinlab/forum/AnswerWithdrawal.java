package org.medellinlab.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.PersonId;

/// That an answer to a citizen was taken back, and why. The answer itself is not touched, so it can be had again.
@Entity
@Table(name = "answer_withdrawal")
class AnswerWithdrawal extends Aggregate {

    @Column(name = "comment_id", nullable = false, updatable = false)
    private UUID comment;

    @Column(name = "answer_id", updatable = false)
    private @Nullable UUID answer;

    /// The answer, or the words with which the lab's own stands: none is taken back twice.
    @Column(name = "thing_id", nullable = false, updatable = false)
    private UUID thing;

    @Column(name = "reason", nullable = false, updatable = false)
    private String reason;

    @Column(name = "person_id")
    private @Nullable UUID person;

    @Column(name = "withdrawn_at", nullable = false, updatable = false)
    private Instant withdrawnAt;

    protected AnswerWithdrawal() {}

    /// @param answer absent for the lab's own
    /// @throws org.medellinlab.shared.Refused without a reason: everybody reads it
    AnswerWithdrawal(UUID comment, @Nullable UUID answer, String reason, @Nullable PersonId person, Instant now) {
        this.comment = comment;
        this.answer = answer;
        thing = answer == null ? comment : answer;
        this.reason = ForumWords.needed(reason, ForumWords.LONGEST_REASON, "forum.refused.no-reason");
        this.person = person == null ? null : person.value();
        withdrawnAt = now;
    }

    String reason() {
        return reason;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    boolean isBy(@Nullable PersonId who) {
        return person != null && who != null && person.equals(who.value());
    }
}
