package org.medellinlab.registration;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import org.medellinlab.registration.PlacesProposal.Fate;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Discreet;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.Refused;

/// Places offered to an organisation. Nobody is invited by it: a contact proposes people, the organiser invites them.
@Entity
@Table(name = "places_offer")
class PlacesOffer extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "organisation_id", nullable = false)
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private ParticipantKind kind;

    @Column(name = "language", nullable = false, columnDefinition = "char(2)")
    private String language;

    @Column(name = "places", nullable = false)
    private int offered;

    @Discreet
    @Column(name = "contact_name", nullable = false)
    private String contactName;

    @Discreet
    @Column(name = "contact_address", nullable = false)
    private String contactAddress;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private PlacesState state = PlacesState.OPEN;

    @Column(name = "offered_at", nullable = false)
    private Instant offeredAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Discreet
    @ElementCollection
    @CollectionTable(name = "places_offer_proposal", joinColumns = @JoinColumn(name = "offer_id"))
    @OrderColumn(name = "position")
    private List<PlacesProposal> proposals = new ArrayList<>();

    protected PlacesOffer() {}

    PlacesOffer(
            LabId lab, OrganisationInvitation draft, int places, OrganisationInvitation.Contact contact, Instant at) {
        this.lab = lab.value();
        organisation = draft.organisation().value();
        kind = draft.kind();
        language = contact.language().tag();
        offered = places;
        contactName = contact.name();
        contactAddress = contact.address().value();
        offeredAt = at;
    }

    void refuseUnlessOpen() {
        if (state != PlacesState.OPEN) {
            throw new Refused("letter.places.refused.ended");
        }
    }

    /// Takes whom the contact names: at least one, at most as many as there are places.
    void propose(List<PlacesProposal> people, Instant at) {
        refuseUnlessOpen();
        if (people.isEmpty()) {
            throw new Refused("letter.places.problem.nobody");
        }
        if (people.size() > offered) {
            throw new Refused("letter.places.problem.many", offered);
        }
        proposals.addAll(people);
        state = PlacesState.ANSWERED;
        answeredAt = at;
    }

    /// @return whom it is about
    PlacesProposal decide(int position, Fate fate) {
        if (position < 0
                || position >= proposals.size()
                || proposals.get(position).fate() != Fate.OPEN) {
            throw new Refused("invitation.refused.answered");
        }
        var proposal = proposals.get(position);
        proposals.set(position, proposal.decided(fate));
        return proposal;
    }

    void cancel() {
        refuseUnlessOpen();
        state = PlacesState.CANCELLED;
    }

    LabId lab() {
        return new LabId(lab);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    ParticipantKind kind() {
        return kind;
    }

    Language language() {
        return Language.ofTag(language).orElse(Language.ES);
    }

    int places() {
        return offered;
    }

    String contactName() {
        return contactName;
    }

    EmailAddress contactAddress() {
        return new EmailAddress(contactAddress);
    }

    PlacesState state() {
        return state;
    }

    Instant offeredAt() {
        return offeredAt;
    }

    List<PlacesProposal> proposals() {
        return List.copyOf(proposals);
    }
}
