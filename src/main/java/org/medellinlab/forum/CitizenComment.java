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
import org.medellinlab.shared.Discreet;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;

/// What a citizen says. Never edited: it is published as it is, or refused with a reason.
@Entity
@Table(name = "citizen_comment")
class CitizenComment extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "commitment_id", updatable = false)
    private @Nullable UUID commitment;

    @Column(name = "group_id", updatable = false)
    private @Nullable UUID group;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private CommentKind kind;

    @Discreet
    @Column(name = "words", nullable = false, updatable = false)
    private String words;

    @Enumerated(EnumType.STRING)
    @Column(name = "language", nullable = false, updatable = false)
    private Language language;

    @Discreet
    @Column(name = "name", updatable = false)
    private @Nullable String name;

    @Column(name = "name_shown", nullable = false, updatable = false)
    private boolean nameShown;

    @Discreet
    @Column(name = "address", nullable = false, updatable = false)
    private String address;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private CommentState state;

    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by_id")
    private @Nullable UUID decidedBy;

    @Column(name = "answer")
    private @Nullable String answer;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_by_id")
    private @Nullable UUID answeredBy;

    protected CitizenComment() {}

    CitizenComment(Subject about, CommentDraft draft, Instant now) {
        lab = about.lab().value();
        commitment = about.commitment();
        group = about.group();
        kind = draft.kind();
        words = ForumWords.needed(draft.words(), ForumWords.LONGEST, "forum.refused.no-words");
        language = draft.language();
        name = ForumWords.line(draft.name(), ForumWords.LONGEST_NAME);
        nameShown = draft.nameShown() && name != null;
        address = draft.address().value();
        state = CommentState.UNCONFIRMED;
        writtenAt = now;
    }

    /// From a lab file: published long ago, and without an address.
    static CitizenComment published(Subject about, CitizenDraft draft, Instant at) {
        var comment = new CitizenComment();
        comment.lab = about.lab().value();
        comment.commitment = about.commitment();
        comment.group = about.group();
        comment.kind = draft.kind();
        comment.words = ForumWords.needed(draft.words(), ForumWords.LONGEST, "forum.refused.no-words");
        comment.language = draft.language();
        comment.name = ForumWords.line(draft.name(), ForumWords.LONGEST_NAME);
        comment.nameShown = comment.name != null;
        comment.address = "";
        comment.state = CommentState.PUBLIC;
        comment.writtenAt = at;
        comment.decidedAt = at;
        return comment;
    }

    /// The lab's answer of a file.
    void answered(String said, Instant at) {
        answer = ForumWords.needed(said, ForumWords.LONGEST, "forum.refused.no-answer");
        answeredAt = at;
    }

    /// The address has shown that somebody reads it. Twice does no more than once.
    void confirm(Instant now) {
        if (state == CommentState.UNCONFIRMED) {
            state = CommentState.WAITING;
            confirmedAt = now;
        }
    }

    void publish(@Nullable PersonId by, Instant now) {
        decide(CommentState.PUBLIC, by, now);
        reason = null;
    }

    /// @throws Refused without a reason: who wrote it is told
    void refuse(String why, @Nullable PersonId by, Instant now) {
        var said = ForumWords.needed(why, ForumWords.LONGEST_REASON, "forum.refused.no-reason");
        decide(CommentState.REFUSED, by, now);
        reason = said;
    }

    private void decide(CommentState next, @Nullable PersonId by, Instant now) {
        if (state == CommentState.UNCONFIRMED) {
            throw new Refused("forum.refused.unconfirmed");
        }
        state = next;
        decidedAt = now;
        decidedBy = by == null ? null : by.value();
    }

    /// Answers in public; what waits is published with it.
    void answer(String said, @Nullable PersonId by, Instant now) {
        var checked = ForumWords.needed(said, ForumWords.LONGEST, "forum.refused.no-answer");
        if (state != CommentState.PUBLIC) {
            publish(by, now);
        }
        answer = checked;
        answeredAt = now;
        answeredBy = by == null ? null : by.value();
    }

    boolean isOf(LabId lab) {
        return this.lab.equals(lab.value());
    }

    Subject about() {
        return new Subject(new LabId(lab), commitment, group);
    }

    CommentState state() {
        return state;
    }

    CommentKind kind() {
        return kind;
    }

    String words() {
        return words;
    }

    Language language() {
        return language;
    }

    /// Absent when it was forgotten.
    @Nullable
    EmailAddress address() {
        return address.isEmpty() ? null : new EmailAddress(address);
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String answer() {
        return answer;
    }

    /// Tells one answer of the lab from the next.
    String answerMark() {
        return answeredAt == null ? "" : String.valueOf(answeredAt.toEpochMilli());
    }
}
