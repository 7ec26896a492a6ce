package org.medellinlab.registration;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Invites people to a lab: one mail each, in their language, with a link that takes the answer without an account.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class Inviting {

    private final Invitations invitations;
    private final InvitationMail mail;
    private final Attending attending;
    private final Directory directory;
    private final Clock clock;

    Inviting(Invitations invitations, InvitationMail mail, Attending attending, Directory directory, Clock clock) {
        this.invitations = invitations;
        this.mail = mail;
        this.attending = attending;
        this.directory = directory;
        this.clock = clock;
    }

    /// Who has that address, so that the organiser sees it before inviting.
    @Transactional(readOnly = true)
    public Optional<PersonRow> known(LabId lab, EmailAddress address) {
        return directory.personAt(address);
    }

    @Transactional(readOnly = true)
    public boolean isInvited(LabId lab, PersonId person) {
        return invitations.findByLabAndPerson(lab.value(), person.value()).isPresent();
    }

    /// @return the invitation
    /// @throws Refused for who is invited already
    public UUID invite(LabId lab, InvitationDraft draft) {
        InvitedName.problem(draft.name()).ifPresent(key -> {
            throw new Refused(key);
        });
        var person = directory.personAt(draft.address()).orElseGet(() -> written(draft));
        if (isInvited(lab, person.id())) {
            throw new Refused("invitation.refused.invited", person.name());
        }
        var invitation = invitations.saveAndFlush(new Invitation(lab, person.id(), draft));
        send(invitation, person, "first");
        return invitation.uuid();
    }

    /// Takes it back: the link says so, who had confirmed no longer comes, and what they told of their needs is erased.
    public void cancel(LabId lab, UUID id) {
        attending.hold(lab);
        var invitation = one(lab, id);
        attending.leave(invitation);
        attending.forget(invitation);
        invitation.cancel();
    }

    /// Undoes a cancellation, or turns a proposal down: the person is asked as before, without another mail.
    public void reopen(LabId lab, UUID id) {
        one(lab, id).reopen();
    }

    /// Invites whom somebody proposed, in their place.
    ///
    /// @return the new invitation
    public UUID acceptProposal(LabId lab, UUID id) {
        var invitation = one(lab, id);
        if (invitation.state() != InvitationState.PROPOSED_OTHER) {
            throw new Refused("invitation.refused.answered");
        }
        var draft = new InvitationDraft(
                Objects.requireNonNull(invitation.otherName()),
                new EmailAddress(Objects.requireNonNull(invitation.otherAddress())),
                invitation.language(),
                invitation.kind(),
                invitation.organisation(),
                invitation.seat());
        invitation.cancel();
        return invite(lab, draft);
    }

    private void send(Invitation invitation, PersonRow person, String again) {
        mail.post("invite", invitation, person, again);
        invitation.sent(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private PersonRow written(InvitationDraft draft) {
        var languages = List.of(draft.language());
        var key = "p-" + Ids.next();
        return CurrentActor.asSystem(() -> directory.write(key, draft.name(), languages, draft.address()));
    }

    private Invitation one(LabId lab, UUID id) {
        return invitations.findById(id).filter(found -> found.lab().equals(lab)).orElseThrow(NotForYou::new);
    }
}
