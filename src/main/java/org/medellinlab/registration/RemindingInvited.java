package org.medellinlab.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.medellinlab.directory.Directory;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reminds those who have not answered, and nobody else: once a day each at most, not on the day of the invitation
/// itself, and nobody without an address.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class RemindingInvited {

    private static final String DUE = """
            select i.id from invitation i join person p on p.id = i.person_id
            where i.lab_id = ? and i.state = 'INVITED' and p.address is not null
                and i.sent_at < utc_timestamp(6) - interval 1 day
                and not exists (select 1 from invitation_reminder r where r.invitation_id = i.id and r.reminded_on = ?)
            order by i.id
            """;

    private final Invitations invitations;
    private final InvitationMail mail;
    private final Directory directory;
    private final LabReading labs;
    private final JdbcClient jdbc;
    private final Clock clock;

    RemindingInvited(
            Invitations invitations,
            InvitationMail mail,
            Directory directory,
            LabReading labs,
            JdbcClient jdbc,
            Clock clock) {
        this.invitations = invitations;
        this.mail = mail;
        this.directory = directory;
        this.labs = labs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The names of those a reminder would go to now.
    @Transactional(readOnly = true)
    public List<String> wouldBeReminded(LabId lab) {
        return due(lab, today(lab), "").stream()
                .flatMap(id -> invitations.findById(id).stream())
                .flatMap(invitation -> directory.person(invitation.person()).stream())
                .map(person -> person.name())
                .toList();
    }

    /// @return how many were reminded
    public int remind(LabId lab) {
        var today = today(lab);
        // whoever presses the button at the same moment waits here and finds nobody left
        var due = due(lab, today, "for update");
        due.forEach(id -> remind(id, today));
        return due.size();
    }

    private void remind(UUID id, LocalDate today) {
        var invitation = invitations.findById(id).orElseThrow(NotForYou::new);
        var person = directory.person(invitation.person()).orElseThrow(NotForYou::new);
        var message = mail.post("remind", invitation, person, today.toString());
        jdbc.sql("insert into invitation_reminder (invitation_id, reminded_on, message_id) values (?, ?, ?)")
                .params(id, today, message)
                .update();
    }

    private List<UUID> due(LabId lab, LocalDate today, String locking) {
        return jdbc.sql(DUE + locking)
                .params(lab.value(), today)
                .query((rs, i) -> rs.getObject("id", UUID.class))
                .list();
    }

    private LocalDate today(LabId lab) {
        return labs.sheet(lab).orElseThrow(NotForYou::new).today(clock);
    }
}
