package org.medellinlab.commitment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;

@Entity
@Table(name = "commitment")
class Commitment extends StandingPromise {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "commitment_key", nullable = false, updatable = false)
    private String key;

    @Column(name = "group_id", nullable = false)
    private UUID group;

    @Column(name = "statement", nullable = false)
    private LocalizedText statement;

    @Enumerated(EnumType.STRING)
    @Column(name = "horizon", nullable = false)
    private Horizon horizon;

    @Column(name = "due_on")
    private @Nullable String dueOn;

    @Column(name = "owner_seat_id")
    private @Nullable UUID owner;

    @Column(name = "promised_by")
    private @Nullable String promisedBy;

    @Column(name = "known_by")
    private LocalizedText knownBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "ratification", nullable = false)
    private Ratification ratification;

    @Embedded
    private PromiseExtras extras = PromiseExtras.NOTHING;

    @Enumerated(EnumType.STRING)
    @Column(name = "recorded_as")
    private @Nullable Capacity recordedAs;

    @Column(name = "promised_at", updatable = false)
    private @Nullable Instant promisedAt;

    @Column(name = "promised_by_person_id")
    private @Nullable UUID promisedByPerson;

    @ElementCollection
    @CollectionTable(name = "commitment_beneficiary", joinColumns = @JoinColumn(name = "commitment_id"))
    @OrderColumn(name = "position")
    @Column(name = "organisation_id", nullable = false)
    private List<UUID> beneficiaries = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "commitment_lesson", joinColumns = @JoinColumn(name = "commitment_id"))
    @OrderColumn(name = "position")
    @Column(name = "lesson_id", nullable = false)
    private List<UUID> lessons = new ArrayList<>();

    protected Commitment() {}

    /// From a lab file: history may name no seat.
    Commitment(UUID lab, CommitmentDraft draft, CommitmentNames.Referred named) {
        this.lab = lab;
        key = draft.key();
        knownBy = LocalizedText.EMPTY;
        revise(draft, named);
    }

    /// Made by somebody, provisional until it is ratified at home.
    ///
    /// @param recordedAs in which capacity who made it spoke for the owner
    Commitment(UUID lab, Promise promise, UUID owner, PersonId by, @Nullable Capacity recordedAs, Instant at) {
        super(promise.id());
        this.lab = lab;
        key = promise.id().toString();
        group = promise.group();
        statement = promise.statement();
        horizon = promise.horizon();
        dueOn = promise.dueOn() == null ? null : promise.dueOn().stated();
        this.owner = owner;
        knownBy = promise.knownBy();
        ratification = Ratification.PROVISIONAL;
        promisedAt = at;
        promisedByPerson = by.value();
        this.recordedAs = recordedAs;
        extras = promise.extras();
        promise.beneficiaries().forEach(organisation -> beneficiaries.add(organisation.value()));
        lessons.addAll(promise.lessons());
    }

    /// Made by somebody of whom it is not said in which capacity.
    Commitment(UUID lab, Promise promise, UUID owner, PersonId by, Instant at) {
        this(lab, promise, owner, by, null, at);
    }

    final void revise(CommitmentDraft draft, CommitmentNames.Referred named) {
        group = named.group();
        statement = draft.statement();
        horizon = draft.horizon();
        dueOn = draft.dueOn();
        owner = named.owner();
        promisedBy = draft.promisedBy();
        ratification = draft.ratification();
        knownBy = draft.knownBy() == null ? knownBy : draft.knownBy();
        extras = draft.extras(extras);
        if (draft.state() != null) {
            stand(Standing.of(draft.state(), draft.pausedUntil(), draft.reason()));
        }
        replace(beneficiaries, named.beneficiaries());
        replace(lessons, named.lessons());
    }

    /// Over what is there. Of whose it is, a file says something older that was written before a seat took it on.
    void reviseOver(CommitmentDraft draft, CommitmentNames.Referred named) {
        var older = named.owner() == null && isTakenOn();
        var taken = owner;
        var confirmed = ratification;
        revise(draft, named);
        if (older) {
            owner = taken;
            ratification = confirmed;
        }
    }

    private static void replace(List<UUID> now, List<UUID> then) {
        if (!now.equals(then)) {
            now.clear();
            now.addAll(then);
        }
    }

    Wording wording() {
        return new Wording(
                statement,
                horizon,
                DueOn.parse(dueOn).orElse(null),
                knownBy,
                beneficiaries.stream().map(OrganisationId::new).toList(),
                lessons,
                extras);
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

    private void refuseSettled() {
        if (ratification != Ratification.PROVISIONAL) {
            throw new Refused("commitment.refused.settled");
        }
    }

    /// Says something else from now on, which nobody has confirmed yet.
    void reword(Wording wording) {
        statement = wording.statement();
        horizon = wording.horizon();
        dueOn = wording.dueOn() == null ? null : wording.dueOn().stated();
        knownBy = wording.knownBy();
        extras = wording.extras();
        replace(
                beneficiaries,
                wording.beneficiaries().stream().map(OrganisationId::value).toList());
        replace(lessons, wording.lessons());
        ratification = Ratification.PROVISIONAL;
    }

    @Nullable
    UUID promisedByPerson() {
        return promisedByPerson;
    }

    /// Moves a day that came from a file; what somebody entered stays.
    void moveBy(int days) {
        if (dueOn != null && isFromFile()) {
            dueOn = new DueOn(dueOn).movedBy(days).stated();
        }
        if (isFromFile()) {
            moveRestBy(days);
        }
    }

    boolean isFromFile() {
        return promisedAt == null;
    }

    CommitmentNames draft() {
        return new CommitmentNames(
                key,
                group,
                statement,
                horizon,
                dueOn,
                owner,
                promisedBy,
                beneficiaries,
                lessons,
                ratification,
                knownBy,
                extras,
                standing());
    }

    UUID lab() {
        return lab;
    }

    String key() {
        return key;
    }
}
