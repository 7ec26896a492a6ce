package org.medellinlab.sitevisit;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.medellinlab.agenda.PersonalEntries;
import org.medellinlab.agenda.PersonalEntry;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The visits of an agenda are theirs who have booked a place in a departure, or guide one.
@Component
class PlacesInTheAgenda implements PersonalEntries {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

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
    public List<PersonalEntry> of(PersonId person) {
        return jdbc.sql("""
                        select v.agenda_item_id, d.leaves_at, m.name as from_name, d.version, v.version as visit_version,
                            (b.id is not null or d.guide_id = :person) as mine
                        from site_visit v join departure d on d.visit_id = v.id
                        left join booking b on b.departure_id = d.id and b.person_id = :person
                        left join venue m on m.id = d.from_id
                        where v.agenda_item_id is not null and (d.bookable or b.id is not null or d.guide_id = :person)
                            and v.lab_id in (select lab_id from participant where person_id = :person)
                        order by d.leaves_at""")
                .param("person", person.value())
                .query((rs, i) -> new PersonalEntry(
                        rs.getObject(1, UUID.class),
                        rs.getBoolean("mine"),
                        rs.getObject("leaves_at", LocalDateTime.class),
                        rs.getString("from_name") == null
                                ? null
                                : TEXT.convertToEntityAttribute(rs.getString("from_name")),
                        rs.getLong("version") + rs.getLong("visit_version")))
                .list();
    }

    @Override
    public Set<UUID> withPlaces(LabId lab) {
        return new HashSet<>(jdbc.sql("""
                        select distinct v.agenda_item_id from site_visit v join departure d on d.visit_id = v.id
                        where v.lab_id = ? and v.agenda_item_id is not null and d.bookable""").param(lab.value()).query(UUID.class).list());
    }
}
