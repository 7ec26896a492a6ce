package org.medellinlab.sitevisit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.medellinlab.agenda.PersonalEntries;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The visits of an agenda are theirs who have booked a place in a departure, or guide one.
@Component
class PlacesInTheAgenda implements PersonalEntries {

    private final JdbcClient jdbc;

    PlacesInTheAgenda(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Set<PersonId>> peopleByItem(LabId lab) {
        var people = new HashMap<UUID, Set<PersonId>>();
        jdbc.sql("""
                        select v.agenda_item_id, b.person_id from site_visit v join booking b on b.visit_id = v.id
                        where v.lab_id = :lab and v.agenda_item_id is not null
                        union select v.agenda_item_id, d.guide_id from site_visit v join departure d on d.visit_id = v.id
                        where v.lab_id = :lab and v.agenda_item_id is not null and d.guide_id is not null""").param("lab", lab.value()).query(rs -> {
            people.computeIfAbsent(rs.getObject(1, UUID.class), first -> new HashSet<>())
                    .add(new PersonId(rs.getObject(2, UUID.class)));
        });
        return people;
    }

    @Override
    public Set<UUID> withPlaces(LabId lab) {
        return new HashSet<>(jdbc.sql("""
                        select distinct v.agenda_item_id from site_visit v join departure d on d.visit_id = v.id
                        where v.lab_id = ? and v.agenda_item_id is not null and d.bookable""").param(lab.value()).query(UUID.class).list());
    }
}
