package org.medellinlab.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;

/// Somebody's place in the line for a place in the lab: waiting, offered one until a moment, or having let an offer
/// pass. Who let one pass stays known and is offered no other until they confirm again or an organiser says so, so that
/// nobody gets a mail every two days.
@Entity
@Table(name = "waiting_place")
class WaitingPlace extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "invitation_id", nullable = false, updatable = false)
    private UUID invitation;

    @Column(name = "waits_since", nullable = false, updatable = false)
    private Instant waitsSince;

    @Column(name = "queued_at", nullable = false)
    private Instant queuedAt;

    @Column(name = "offered_at")
    private @Nullable Instant offeredAt;

    @Column(name = "offer_until")
    private @Nullable Instant offerUntil;

    @Column(name = "lapsed_at")
    private @Nullable Instant lapsedAt;

    protected WaitingPlace() {}

    WaitingPlace(Invitation invitation, Instant now) {
        this.lab = invitation.lab().value();
        this.invitation = invitation.uuid();
        waitsSince = now;
        queuedAt = now;
    }

    boolean isOfferedAt(Instant now) {
        return offerUntil != null && now.isBefore(offerUntil);
    }

    boolean hasLapsed() {
        return lapsedAt != null;
    }

    /// Waits for an offer, and has none.
    boolean isInLine() {
        return offerUntil == null && lapsedAt == null;
    }

    void offer(Instant now, Instant until) {
        offeredAt = now;
        offerUntil = until;
        lapsedAt = null;
    }

    /// The offer was not taken: the place goes to somebody else.
    void lapse(Instant now) {
        offerUntil = null;
        lapsedAt = now;
    }

    /// Back into the line, at its end.
    void queueAgain(Instant now) {
        queuedAt = now;
        offeredAt = null;
        offerUntil = null;
        lapsedAt = null;
    }

    void changePlacesWith(WaitingPlace other) {
        var mine = queuedAt;
        queuedAt = other.queuedAt;
        other.queuedAt = mine;
    }

    UUID invitation() {
        return invitation;
    }

    @Nullable
    Instant offerUntil() {
        return offerUntil;
    }
}
