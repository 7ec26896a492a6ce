package org.medellinlab.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Discreet;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;

@Entity
@Table(name = "invitation")
class Invitation extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "organisation_id")
    private @Nullable UUID organisation;

    @Column(name = "seat_id")
    private @Nullable UUID seat;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private ParticipantKind kind;

    @Column(name = "language", nullable = false, columnDefinition = "char(2)")
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private InvitationState state = InvitationState.INVITED;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Discreet
    @Column(name = "reason")
    private @Nullable String reason;

    @Discreet
    @Column(name = "other_name")
    private @Nullable String otherName;

    @Discreet
    @Column(name = "other_address")
    private @Nullable String otherAddress;

    protected Invitation() {}

    Invitation(LabId lab, PersonId person, InvitationDraft draft) {
        this.lab = lab.value();
        this.person = person.value();
        organisation =
                draft.organisation() == null ? null : draft.organisation().value();
        seat = draft.seat() == null ? null : draft.seat().value();
        kind = draft.kind();
        language = draft.language().tag();
    }

    void sent(Instant at) {
        sentAt = at;
    }

    /// An unanswered invitation can be answered as long as the lab lasts, and so can the question of a place to who
    /// waits; an answer can be changed until it starts.
    boolean canBeAnswered(LocalDate today, LocalDate firstDay, LocalDate lastDay) {
        return switch (state) {
            case CANCELLED -> false;
            case INVITED, WAITING -> !today.isAfter(lastDay);
            case PROPOSED_OTHER, CONFIRMED, DECLINED -> today.isBefore(firstDay);
        };
    }

    void confirm(InvitationAnswer answer, Instant at) {
        answered(InvitationState.CONFIRMED, at);
        language = answer.language().tag();
        seat = answer.seat() == null ? null : answer.seat().value();
    }

    /// Wants to come and the lab is full: what was told is kept.
    void waitForPlace(InvitationAnswer answer, Instant at) {
        confirm(answer, at);
        state = InvitationState.WAITING;
    }

    /// Takes the place that was offered.
    void takePlace(Instant at) {
        if (state != InvitationState.WAITING) {
            throw new Refused("invitation.refused.answered");
        }
        answered(InvitationState.CONFIRMED, at);
    }

    void decline(@Nullable String why, Instant at) {
        answered(InvitationState.DECLINED, at);
        reason = why;
    }

    void proposeOther(String name, EmailAddress address, Instant at) {
        answered(InvitationState.PROPOSED_OTHER, at);
        otherName = name;
        otherAddress = address.value();
    }

    private void answered(InvitationState now, Instant at) {
        if (state == InvitationState.CANCELLED) {
            throw new Refused("invitation.refused.cancelled");
        }
        state = now;
        answeredAt = at;
        reason = null;
        otherName = null;
        otherAddress = null;
    }

    void cancel() {
        state = InvitationState.CANCELLED;
    }

    /// Undoes [#cancel], and turns a proposal down: the person is asked again.
    void reopen() {
        if (state != InvitationState.CANCELLED && state != InvitationState.PROPOSED_OTHER) {
            throw new Refused("invitation.refused.answered");
        }
        state = InvitationState.INVITED;
        answeredAt = null;
    }

    LabId lab() {
        return new LabId(lab);
    }

    PersonId person() {
        return new PersonId(person);
    }

    @Nullable
    OrganisationId organisation() {
        return organisation == null ? null : new OrganisationId(organisation);
    }

    @Nullable
    SeatId seat() {
        return seat == null ? null : new SeatId(seat);
    }

    ParticipantKind kind() {
        return kind;
    }

    Language language() {
        return Language.ofTag(language).orElse(Language.ES);
    }

    InvitationState state() {
        return state;
    }

    @Nullable
    String otherName() {
        return otherName;
    }

    @Nullable
    String otherAddress() {
        return otherAddress;
    }
}
