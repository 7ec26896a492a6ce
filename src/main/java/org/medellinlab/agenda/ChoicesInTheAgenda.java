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

/// What people have chosen of several things at the same time is theirs. One person's choices are read with their
/// agenda.
@Component
class ChoicesInTheAgenda implements PersonalEntries {

    private final JdbcClient jdbc;

    ChoicesInTheAgenda(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Set<PersonId>> peopleByItem(LabId lab) {
        var people = new HashMap<UUID, Set<PersonId>>();
        jdbc.sql("select item_id, person_id from agenda_choice where lab_id = ?")
                .param(lab.value())
                .query(rs -> {
                    people.computeIfAbsent(rs.getObject(1, UUID.class), first -> new HashSet<>())
                            .add(new PersonId(rs.getObject(2, UUID.class)));
                });
        return people;
    }
}
