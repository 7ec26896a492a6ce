package org.medellinlab.agenda;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Single items as invitations by mail (iMIP, RFC 6047), for calendars that cannot subscribe. Each release that changes
/// an item sends the invitation again with a higher SEQUENCE, or its cancellation.
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class ItemInvitations {

    private final PersonalAgendaRows rows;
    private final InvitationPosting posting;
    private final CurrentActor actor;
    private final JdbcClient jdbc;

    ItemInvitations(PersonalAgendaRows rows, InvitationPosting posting, CurrentActor actor, JdbcClient jdbc) {
        this.rows = rows;
        this.posting = posting;
        this.actor = actor;
        this.jdbc = jdbc;
    }

    /// The items the acting person was sent, and that were not called off.
    @Transactional(readOnly = true)
    public Set<UUID> mine(LabId lab) {
        return jdbc
                .sql("select item_id from agenda_invited where lab_id = ? and person_id = ? and not called_off")
                .params(lab.value(), actor.required().person().value())
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Sends the acting person an invitation to the item; again, when asked again.
    ///
    /// @throws Refused when no mail can reach the person
    public void sendMe(LabId lab, UUID item) {
        posting.request(lab, released(lab, item), List.of(actor.required().person()));
    }

    /// Takes the item out of the acting person's calendar again.
    public void callOff(LabId lab, UUID item) {
        posting.cancel(lab, released(lab, item), List.of(actor.required().person()));
    }

    private FrozenAgenda.FrozenItem released(LabId lab, UUID item) {
        return rows.of(actor.required().person(), lab.value()).stream()
                .flatMap(ofLab -> ofLab.frozen().items().stream())
                .filter(one -> one.item().id().equals(item))
                .findFirst()
                .orElseThrow(NotForYou::new);
    }
}
