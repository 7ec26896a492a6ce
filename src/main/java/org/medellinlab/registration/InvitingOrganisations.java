package org.medellinlab.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.mail.ActionLinks;
import org.medellinlab.mail.MailState;
import org.medellinlab.registration.PlacesProposal.Fate;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Invites an organisation: the holders of its seats as anybody else, and for the other places a contact who proposes
/// people, whom the organiser then invites or not.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class InvitingOrganisations {

    private static final String SEATS = """
            select s.id from seat s where s.organisation_id = ? order by s.sort_name, s.id""";

    private final Inviting inviting;
    private final PlacesOffers offers;
    private final PlacesMail mail;
    private final ActionLinks links;
    private final Directory directory;
    private final LabReading labs;
    private final JdbcClient jdbc;
    private final Clock clock;

    InvitingOrganisations(
            Inviting inviting,
            PlacesOffers offers,
            PlacesMail mail,
            ActionLinks links,
            Directory directory,
            LabReading labs,
            JdbcClient jdbc,
            Clock clock) {
        this.inviting = inviting;
        this.offers = offers;
        this.mail = mail;
        this.links = links;
        this.directory = directory;
        this.labs = labs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The organisation's seats with who holds them today.
    @Transactional(readOnly = true)
    public List<HeldSeat> seats(LabId lab, OrganisationId organisation) {
        var today = lab(lab).today(clock);
        return jdbc
                .sql(SEATS)
                .param(organisation.value())
                .query((rs, i) -> new SeatId(rs.getObject("id", UUID.class)))
                .list()
                .stream()
                .map(seat -> seat(lab, seat, today))
                .toList();
    }

    /// @return how many holders were invited
    /// @throws Refused when something is missing or somebody is invited already; then nobody is
    public int invite(LabId lab, OrganisationInvitation draft) {
        if (draft.places() < 1 || draft.places() > OrganisationInvitation.MOST_PLACES || draft.left() < 0) {
            throw new Refused("letter.places.problem.number", OrganisationInvitation.MOST_PLACES);
        }
        var today = lab(lab).today(clock);
        draft.seats().forEach(seat -> {
            var holder = directory.holderOf(seat).orElseThrow(() -> new Refused("letter.places.refused.vacant"));
            inviting.invite(lab, draft(draft, seat, holder));
        });
        if (draft.left() > 0) {
            offer(lab, draft);
        }
        return draft.seats().size();
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<OfferRow> offers(LabId lab) {
        var names = directory.organisations();
        var mails = mails(lab);
        return offers.findByLabOrderByOfferedAtDesc(lab.value()).stream()
                .map(offer -> new OfferRow(
                        offer.uuid(),
                        Objects.requireNonNull(names.get(offer.organisation())).name(),
                        offer.kind(),
                        offer.places(),
                        offer.contactName(),
                        offer.contactAddress().value(),
                        offer.state(),
                        offer.offeredAt(),
                        mails.get(offer.uuid()),
                        offer.proposals()))
                .toList();
    }

    /// Invites one of the proposed.
    public void accept(LabId lab, UUID id, int position) {
        var offer = one(lab, id);
        var proposal = offer.decide(position, Fate.INVITED);
        inviting.invite(
                lab,
                new InvitationDraft(
                        proposal.name(),
                        new EmailAddress(proposal.address()),
                        offer.language(),
                        offer.kind(),
                        offer.organisation(),
                        null));
    }

    public void refuse(LabId lab, UUID id, int position) {
        one(lab, id).decide(position, Fate.REFUSED);
    }

    /// Takes the offer back: the link says so.
    public void cancel(LabId lab, UUID id) {
        one(lab, id).cancel();
        links.revoke(PlacesMail.KIND, id);
    }

    private void offer(LabId lab, OrganisationInvitation draft) {
        var contact = draft.contact();
        if (contact == null) {
            throw new Refused("letter.places.problem.contact");
        }
        if (offers.existsByLabAndOrganisationAndContactAddressAndState(
                lab.value(), draft.organisation().value(), contact.address().value(), PlacesState.OPEN)) {
            throw new Refused("letter.places.refused.offered", contact.name());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        mail.post(offers.saveAndFlush(new PlacesOffer(lab, draft, draft.left(), contact, now)));
    }

    private HeldSeat seat(LabId lab, SeatId id, LocalDate today) {
        var holder = directory.holderOf(id).orElse(null);
        return new HeldSeat(
                id,
                directory.seat(id).orElseThrow().title(),
                holder == null ? null : holder.name(),
                holder != null && holder.address() != null && !inviting.isInvited(lab, holder.id()));
    }

    private static InvitationDraft draft(OrganisationInvitation draft, SeatId seat, PersonRow holder) {
        var address = holder.address();
        if (address == null) {
            throw new Refused("invitation.refused.no-address", holder.name());
        }
        return new InvitationDraft(holder.name(), address, holder.language(), draft.kind(), draft.organisation(), seat);
    }

    private Map<UUID, MailState> mails(LabId lab) {
        var states = new HashMap<UUID, MailState>();
        jdbc.sql("""
                        select o.id, m.state from places_offer o
                        join mail_message m on m.dedupe_key = concat('letter.places:', o.id) where o.lab_id = ?""").param(lab.value()).query(rs -> {
            states.put(rs.getObject("id", UUID.class), MailState.valueOf(rs.getString("state")));
        });
        return states;
    }

    private PlacesOffer one(LabId lab, UUID id) {
        return offers.findById(id).filter(found -> found.lab().equals(lab)).orElseThrow(NotForYou::new);
    }

    private LabSheet lab(LabId lab) {
        return labs.sheet(lab).orElseThrow(NotForYou::new);
    }
}
