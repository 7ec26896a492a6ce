package org.medellinlab.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PlainLine;
import org.medellinlab.shared.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes the answer of the invited. The token of the link is the permission, for this one invitation; it opens nothing
/// else and signs nobody in.
@Service
@Transactional
@PreAuthorize("permitAll()")
public class AnsweringInvitation {

    /// The data notice the words of `invitation.notice.text` are; a change of them needs another.
    public static final String NOTICE = "2026-1";

    private final Invitations invitations;
    private final InvitationLinks links;
    private final Attending attending;
    private final Places places;
    private final Directory directory;
    private final LabReading labs;
    private final Clock clock;

    AnsweringInvitation(
            Invitations invitations,
            InvitationLinks links,
            Attending attending,
            Places places,
            Directory directory,
            LabReading labs,
            Clock clock) {
        this.invitations = invitations;
        this.links = links;
        this.attending = attending;
        this.places = places;
        this.directory = directory;
        this.labs = labs;
        this.clock = clock;
    }

    /// Changes nothing: scanners open every link.
    @Transactional(readOnly = true)
    public Optional<InvitationShown> show(String token) {
        return links.invitation(token).flatMap(invitations::findById).map(invitation -> {
            var lab = lab(invitation);
            return new InvitationShown(
                    lab,
                    directory
                            .person(invitation.person())
                            .orElseThrow(NotForYou::new)
                            .name(),
                    invitation.kind(),
                    invitation.language(),
                    invitation.state(),
                    isAnswerable(invitation, lab),
                    seats(invitation, lab),
                    attending.told(invitation).orElse(null),
                    places.shown(invitation, lab).orElse(null));
        });
    }

    /// Comes, with what the organisers need to know; or waits, when the lab is full.
    ///
    /// @throws FormRefused with the fields to mend
    public void confirm(String token, Map<String, String> typed) {
        answer(token, (invitation, at) -> {
            var lab = lab(invitation);
            var seats = seats(invitation, lab).stream().map(SeatRow::id).collect(Collectors.toSet());
            var answer = new InvitationForm(typed)
                    .answer(seats, lab.draft().firstDay(), lab.draft().lastDay());
            attending.keep(invitation, answer, NOTICE, at);
            var waited = invitation.state() == InvitationState.WAITING;
            if (attending.takePlace(invitation, at)) {
                invitation.confirm(answer, at);
                attending.come(invitation);
                return;
            }
            invitation.waitForPlace(answer, at);
            if (!waited) {
                places.tellThatWaits(invitation, at);
            }
        });
    }

    /// Takes the place that was offered, with what was told before.
    ///
    /// @throws Refused when the offer has passed on to the next
    public void accept(String token) {
        answer(token, (invitation, at) -> {
            if (invitation.state() == InvitationState.CONFIRMED) {
                return; // the button pressed twice
            }
            if (places.shown(invitation, lab(invitation))
                    .filter(place -> place.offeredUntil() != null)
                    .isEmpty()) {
                throw new Refused("stay.offer.gone");
            }
            attending.takePlace(invitation, at);
            invitation.takePlace(at);
            attending.come(invitation);
        });
    }

    /// Does not come; why is optional.
    public void decline(String token, Map<String, String> typed) {
        answer(token, (invitation, at) -> {
            var form = new InvitationForm(typed);
            var why = form.optional("reason");
            form.refuseIfWrong();
            attending.leave(invitation);
            attending.forget(invitation);
            invitation.decline(why, at);
        });
    }

    /// Does not come and says who could; the organiser decides.
    public void propose(String token, Map<String, String> typed) {
        answer(token, (invitation, at) -> {
            var form = new InvitationForm(typed);
            var name = form.needed("other-name", "invitation.problem.other-name");
            var address = form.needed("other-address", "invitation.problem.address");
            if (!PlainLine.isOne(name)) {
                form.wrong("other-name", "invitation.problem.signs");
            }
            if (!EmailAddress.isValid(address)) {
                form.wrong("other-address", "invitation.problem.address");
            }
            form.refuseIfWrong();
            attending.leave(invitation);
            attending.forget(invitation);
            invitation.proposeOther(name, new EmailAddress(address), at);
        });
    }

    private void answer(String token, BiConsumer<Invitation, Instant> answering) {
        var id = links.invitation(token).orElseThrow(NotForYou::new);
        // one answer of a lab at a time: what is read below is what is true until it is decided
        attending.hold(links.lab(id));
        var invitation = invitations.findById(id).orElseThrow(NotForYou::new);
        if (!isAnswerable(invitation, lab(invitation))) {
            throw new Refused("invitation.refused.closed");
        }
        answering.accept(invitation, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private boolean isAnswerable(Invitation invitation, LabSheet lab) {
        return invitation.canBeAnswered(
                lab.today(clock), lab.draft().firstDay(), lab.draft().lastDay());
    }

    /// Those the person holds, and the one the invitation names.
    private List<SeatRow> seats(Invitation invitation, LabSheet lab) {
        var seats = new ArrayList<>(directory.seatsHeldBy(invitation.person()));
        var named = invitation.seat();
        if (named != null && seats.stream().noneMatch(row -> row.id().equals(named))) {
            directory.seat(named).ifPresent(seats::add);
        }
        return seats;
    }

    private LabSheet lab(Invitation invitation) {
        return labs.sheet(invitation.lab()).orElseThrow(NotForYou::new);
    }
}
