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

@Entity
@Table(name = "commitment")
class Commitment extends OwnedPromise {

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

    @Column(name = "known_by")
    private LocalizedText knownBy;

    @Embedded
    private PromiseExtras extras = PromiseExtras.NOTHING;

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
        own(draft, named.owner());
        say(draft, named);
    }

    /// Made by somebody, provisional until it is ratified at home.
    ///
    /// @param recordedAs in which capacity who made it spoke for the owner
    Commitment(UUID lab, Promise promise, UUID owner, PersonId by, @Nullable Capacity recordedAs, Instant at) {
        super(promise.id(), owner, by, recordedAs, at);
        this.lab = lab;
        key = promise.id().toString();
        group = promise.group();
        statement = promise.statement();
        horizon = promise.horizon();
        dueOn = promise.dueOn() == null ? null : promise.dueOn().stated();
        knownBy = promise.knownBy();
        extras = promise.extras();
        promise.beneficiaries().forEach(organisation -> beneficiaries.add(organisation.value()));
        lessons.addAll(promise.lessons());
    }

    /// Made by somebody of whom it is not said in which capacity.
    Commitment(UUID lab, Promise promise, UUID owner, PersonId by, Instant at) {
        this(lab, promise, owner, by, null, at);
    }

    void revise(CommitmentDraft draft, CommitmentNames.Referred named) {
        own(draft, named.owner());
        say(draft, named);
    }

    /// Over what is there. Of whose it is, a file says something older that was written before a seat took it on.
    void reviseOver(CommitmentDraft draft, CommitmentNames.Referred named) {
        ownOver(draft, named.owner());
        say(draft, named);
    }

    private void say(CommitmentDraft draft, CommitmentNames.Referred named) {
        group = named.group();
        statement = draft.statement();
        horizon = draft.horizon();
        dueOn = draft.dueOn();
        knownBy = draft.knownBy() == null ? knownBy : draft.knownBy();
        extras = draft.extras(extras);
        if (draft.state() != null) {
            stand(Standing.of(draft.state(), draft.pausedUntil(), draft.reason()));
        }
        replace(beneficiaries, named.beneficiaries());
        replace(lessons, named.lessons());
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
        unconfirm();
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

    CommitmentNames draft() {
        return new CommitmentNames(
                key,
                group,
                statement,
                horizon,
                dueOn,
                owner(),
                promisedBy(),
                beneficiaries,
                lessons,
                ratification(),
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
