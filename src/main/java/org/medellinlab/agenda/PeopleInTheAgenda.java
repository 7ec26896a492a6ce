package org.medellinlab.agenda;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// An item is theirs who speak, receive, lead or interpret in it, or hold the seat that does.
@Component
class PeopleInTheAgenda implements PersonalEntries {

    private final JdbcClient jdbc;

    PeopleInTheAgenda(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Set<PersonId>> peopleByItem(LabId lab) {
        var people = new HashMap<UUID, Set<PersonId>>();
        jdbc.sql("""
                        select i.id, coalesce(x.person_id, h.person_id) as who from agenda_item i
                        join agenda_item_person x on x.item_id = i.id
                        left join holding h on h.seat_id = x.seat_id and h.from_on <= i.held_on
                            and (h.until_on is null or h.until_on >= i.held_on)
                        where i.lab_id = ? and (x.person_id is not null or h.person_id is not null)""").param(lab.value()).query(rs -> {
            people.computeIfAbsent(rs.getObject(1, UUID.class), first -> new HashSet<>())
                    .add(new PersonId(rs.getObject(2, UUID.class)));
        });
        return people;
    }
}
