package org.medellinlab.commitment;

import java.util.List;
import java.util.Optional;
import org.medellinlab.directory.Directory;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.OrganisationId;
import org.springframework.stereotype.Component;

/// How it stands with confirming a promise at home, and what somebody may do about it.
@Component
class RatificationStandings {

    private final Ratifiers ratifiers;
    private final RatificationRequests requests;
    private final CommitmentReading reading;
    private final NamingRatifiers naming;
    private final WhoRecords who;
    private final Directory directory;

    RatificationStandings(
            Ratifiers ratifiers,
            RatificationRequests requests,
            CommitmentReading reading,
            NamingRatifiers naming,
            WhoRecords who,
            Directory directory) {
        this.ratifiers = ratifiers;
        this.requests = requests;
        this.reading = reading;
        this.naming = naming;
        this.who = who;
        this.directory = directory;
    }

    /// @return nothing for a promise that no seat owns
    Optional<RatificationStanding> of(LabSheet lab, CommitmentSheet sheet, Actor actor) {
        return ratifiers.of(sheet.id()).map(ratifier -> {
            var asked = ratifier.asked();
            var holdsAsked = directory.holds(actor.person(), asked);
            var mayReport = who.capacity(actor, lab.id(), sheet).isPresent();
            var mayAnswer = ratifier.mayAnswer(actor.person(), holdsAsked);
            return new RatificationStanding(
                    ratifier.owner(),
                    ratifier.named(),
                    asked,
                    asked != null && directory.holderOf(asked).isEmpty(),
                    mayAnswer && sheet.ratification() == Ratification.PROVISIONAL,
                    holdsAsked && !mayAnswer,
                    mayReport
                            && sheet.ratification() == Ratification.PROVISIONAL
                            && sheet.state() == CommitmentState.OPEN,
                    mayReport || holdsAsked,
                    naming.mayName(lab.id(), sheet.ownerSeat()),
                    requests.of(sheet.id()));
        });
    }

    /// The promises of the lab that wait for the confirmation of somebody.
    List<CommitmentSheet> awaiting(LabSheet lab, Actor actor) {
        var mine = directory.seatsHeldBy(actor.person());
        return mine.stream()
                .map(seat -> seat.organisation().value())
                .distinct()
                .flatMap(organisation -> reading.ofOrganisation(lab.id(), new OrganisationId(organisation)).stream())
                .filter(sheet -> sheet.ratification() == Ratification.PROVISIONAL)
                .filter(sheet -> sheet.state() == CommitmentState.OPEN)
                .filter(sheet -> ratifiers
                        .of(sheet.id())
                        .filter(ratifier -> ratifier.mayAnswer(
                                actor.person(),
                                mine.stream().anyMatch(seat -> seat.id().equals(ratifier.asked()))))
                        .isPresent())
                .toList();
    }
}
