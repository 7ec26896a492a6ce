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
    private final Directory directory;
    private final LabReading labs;
    private final Clock clock;

    AnsweringInvitation(
            Invitations invitations,
            InvitationLinks links,
            Attending attending,
            Directory directory,
            LabReading labs,
            Clock clock) {
        this.invitations = invitations;
        this.links = links;
        this.attending = attending;
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
                    attending.told(invitation).orElse(null));
        });
    }

    /// Comes, with what the organisers need to know.
    ///
    /// @throws FormRefused with the fields to mend
    public void confirm(String token, Map<String, String> typed) {
        answer(token, (invitation, at) -> {
            var lab = lab(invitation);
            var seats = seats(invitation, lab).stream().map(SeatRow::id).collect(Collectors.toSet());
            var answer = new InvitationForm(typed)
                    .answer(seats, lab.draft().firstDay(), lab.draft().lastDay());
            invitation.confirm(answer, at);
            attending.keep(invitation, answer, NOTICE, at);
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
        var invitation = links.invitation(token).flatMap(invitations::findById).orElseThrow(NotForYou::new);
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
        var seats = new ArrayList<>(directory.seatsHeldBy(invitation.person(), lab.today(clock)));
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
