package org.medellinlab.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;

/// Whose a promise is, who gave it its words, and whether the owner's organisation confirms it. What it says is in
/// [Commitment].
@MappedSuperclass
abstract class OwnedPromise extends StandingPromise {

    @Column(name = "owner_seat_id")
    private @Nullable UUID owner;

    @Column(name = "promised_by")
    private @Nullable String promisedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "ratification", nullable = false)
    private Ratification ratification = Ratification.PROVISIONAL;

    @Enumerated(EnumType.STRING)
    @Column(name = "recorded_as")
    private @Nullable Capacity recordedAs;

    @Column(name = "promised_at", updatable = false)
    private @Nullable Instant promisedAt;

    @Column(name = "promised_by_person_id")
    private @Nullable UUID promisedByPerson;

    /// Of a file, which says whose it is when it is read.
    protected OwnedPromise() {}

    /// Made by somebody, provisional until it is ratified at home.
    OwnedPromise(UUID id, UUID owner, PersonId by, @Nullable Capacity recordedAs, Instant at) {
        super(id);
        this.owner = owner;
        promisedByPerson = by.value();
        this.recordedAs = recordedAs;
        promisedAt = at;
    }

    /// As a file says it.
    final void own(CommitmentDraft draft, @Nullable UUID seat) {
        owner = seat;
        promisedBy = draft.promisedBy();
        ratification = draft.ratification();
    }

    /// Over what is there: a file says something older that was written before a seat took it on.
    final void ownOver(CommitmentDraft draft, @Nullable UUID seat) {
        if (seat == null && isTakenOn()) {
            promisedBy = draft.promisedBy();
        } else {
            own(draft, seat);
        }
    }

    /// Confirmed at home.
    ///
    /// @throws Refused unless it is provisional
    void ratify() {
        refuseSettled();
        ratification = Ratification.RATIFIED;
    }

    /// Not confirmed at home.
    ///
    /// @throws Refused unless it is provisional
    void decline() {
        refuseSettled();
        ratification = Ratification.DECLINED;
    }

    /// It says something else, which nobody has confirmed yet.
    final void unconfirm() {
        ratification = Ratification.PROVISIONAL;
    }

    private void refuseSettled() {
        if (ratification != Ratification.PROVISIONAL) {
            throw new Refused("commitment.refused.settled");
        }
    }

    /// What is put back when it was taken on by mistake.
    record Unowned(
            Ratification ratification,
            @Nullable UUID promisedByPerson,
            @Nullable Capacity recordedAs) {}

    /// A seat owns from now on what history left to the group; nobody has confirmed that at home yet. Whoever takes it
    /// on gives it its words: they do not confirm it.
    ///
    /// @param as in which capacity they speak for the seat
    /// @throws Refused when a seat owns it already, or it has ended
    Unowned takeOn(SeatId seat, PersonId by, @Nullable Capacity as) {
        if (owner != null) {
            throw new Refused("commitment.refused.taken");
        }
        if (isClosed()) {
            throw new Refused("commitment.refused.closed");
        }
        var before = new Unowned(ratification, promisedByPerson, recordedAs);
        owner = seat.value();
        promisedByPerson = by.value();
        recordedAs = as;
        ratification = Ratification.PROVISIONAL;
        return before;
    }

    /// The group owns it again, as if no seat had taken it on.
    void giveBack(Unowned before) {
        owner = null;
        ratification = before.ratification();
        promisedByPerson = before.promisedByPerson();
        recordedAs = before.recordedAs();
    }

    private boolean isTakenOn() {
        return owner != null && promisedAt == null && (promisedByPerson != null || recordedAs != null);
    }

    boolean isFromFile() {
        return promisedAt == null;
    }

    @Nullable
    UUID owner() {
        return owner;
    }

    @Nullable
    String promisedBy() {
        return promisedBy;
    }

    Ratification ratification() {
        return ratification;
    }

    @Nullable
    UUID promisedByPerson() {
        return promisedByPerson;
    }
}
