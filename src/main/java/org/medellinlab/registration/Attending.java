package org.medellinlab.registration;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.medellinlab.shared.AccessChanged;
import org.medellinlab.shared.LabId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes a participant of who confirms, and none of who does not come after all.
@Component
class Attending {

    private final Registered registered;
    private final Places places;
    private final Stays stays;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Attending(Registered registered, Places places, Stays stays, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.registered = registered;
        this.places = places;
        this.stays = stays;
        this.jdbc = jdbc;
        this.events = events;
    }

    /// Holds the lab's places until the transaction ends. Comes before the invitation is read.
    void hold(LabId lab) {
        places.hold(lab);
    }

    /// Gives who confirms a place.
    ///
    /// @return whether the person comes; otherwise they wait
    boolean takePlace(Invitation invitation, Instant now) {
        return places.take(invitation, now);
    }

    void come(Invitation invitation) {
        var seat = invitation.seat() == null ? null : invitation.seat().value();
        registered
                .findByLabAndPersonAndKind(
                        invitation.lab().value(), invitation.person().value(), invitation.kind())
                .orElseGet(() -> registered.save(
                        new Participant(invitation.lab(), invitation.person().value(), invitation.kind(), seat)))
                .comeThrough(seat);
        events.publishEvent(new AccessChanged(invitation.person()));
    }

    /// Ends it; the place goes to who is next.
    void leave(Invitation invitation) {
        if (invitation.state() == InvitationState.CONFIRMED) {
            registered
                    .findByLabAndPersonAndKind(
                            invitation.lab().value(), invitation.person().value(), invitation.kind())
                    .ifPresent(registered::delete);
            registered.flush();
            events.publishEvent(new AccessChanged(invitation.person()));
        }
        places.leaveLine(invitation);
        places.passOn(invitation.lab());
    }

    /// What was told before, for who holds the link.
    Optional<InvitationAnswer> told(Invitation invitation) {
        return jdbc.sql(InvitationReading.ANSWER)
                .param(invitation.uuid())
                .query((rs, i) -> InvitationReading.told(rs))
                .optional();
    }

    /// Keeps what was told; a later answer replaces it.
    void keep(Invitation invitation, InvitationAnswer answer, String notice, Instant at) {
        jdbc.sql("""
                        insert into invitation_answer (invitation_id, diet, access, arrives_on, arrives_at, departs_on,
                            emergency, photos, notice, accepted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on duplicate key update diet = values(diet), access = values(access),
                            arrives_on = values(arrives_on), arrives_at = values(arrives_at),
                            departs_on = values(departs_on), emergency = values(emergency), photos = values(photos),
                            accepted_at = if(notice = values(notice), accepted_at, values(accepted_at)),
                            notice = values(notice)""")
                .param(invitation.uuid())
                .param(answer.diet())
                .param(answer.access())
                .param(answer.arrivesOn())
                .param(answer.arrivesAt())
                .param(answer.departsOn())
                .param(answer.emergency())
                .param(answer.photos())
                .param(notice)
                .param(LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /// Forgets it: who does not come needs no diet here, and no bed.
    void forget(Invitation invitation) {
        stays.forget(invitation.lab(), invitation.person());
        jdbc.sql("delete from invitation_answer where invitation_id = ?")
                .param(invitation.uuid())
                .update();
    }
}
