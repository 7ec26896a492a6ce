package org.medellinlab.agenda;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.calendar.CalendarEvent.State;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whoever was invited to an item hears of what a release changes in it, as their calendar understands it.
@Component
class InvitationsFollowing {

    private final AgendaReleases releases;
    private final AgendaAudience audience;
    private final InvitationPosting posting;
    private final JdbcClient jdbc;

    InvitationsFollowing(AgendaReleases releases, AgendaAudience audience, InvitationPosting posting, JdbcClient jdbc) {
        this.releases = releases;
        this.audience = audience;
        this.posting = posting;
        this.jdbc = jdbc;
    }

    private record Invited(UUID item, PersonId person, int sequence) {}

    @EventListener
    void on(AgendaReleased released) {
        var invited = jdbc.sql("""
                        select a.item_id, a.person_id, a.sequence from agenda_invited a
                        join person p on p.id = a.person_id
                        where a.lab_id = ? and not a.called_off and p.address is not null
                            and p.address_state <> 'BOUNCING'""")
                .param(released.lab().value())
                .query((rs, i) -> new Invited(
                        rs.getObject(1, UUID.class), new PersonId(rs.getObject(2, UUID.class)), rs.getInt(3)))
                .list();
        if (invited.isEmpty()) {
            return;
        }
        var frozen = releases.findByLabAndNumber(released.lab().value(), released.number())
                .orElseThrow()
                .frozen();
        var comes = audience.of(released.lab()).readers().stream()
                .map(AgendaAudience.Reader::person)
                .collect(Collectors.toSet());
        for (var item : frozen.items()) {
            // who takes part no more hears once that it is over for them
            concerned(invited, item)
                    .filter(one -> !comes.contains(one.person()))
                    .forEach(one -> tell(released.lab(), item, one, true));
            var off = AgendaCalendar.state(item.item()) == State.CANCELLED;
            concerned(invited, item)
                    .filter(one -> comes.contains(one.person()) && item.sequence() == released.number() - 1)
                    .forEach(one -> tell(released.lab(), item, one, off));
        }
        for (var item : frozen.gone()) {
            concerned(invited, item).forEach(one -> tell(released.lab(), item, one, true));
        }
    }

    private static java.util.stream.Stream<Invited> concerned(List<Invited> invited, FrozenAgenda.FrozenItem item) {
        return invited.stream().filter(one -> one.item().equals(item.item().id()));
    }

    private void tell(LabId lab, FrozenAgenda.FrozenItem item, Invited one, boolean off) {
        if (off) {
            posting.cancel(lab, item, List.of(one.person()));
        } else {
            posting.request(lab, item, List.of(one.person()));
        }
    }
}
