package org.medellinlab.registration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who comes to a lab, with what is known of their stay: one statement for everybody.
@Component
class Stays {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    /// Somebody who comes.
    ///
    /// @param local whether they come from the city that runs the lab
    record Guest(
            PersonId person,
            String name,
            ParticipantKind kind,
            @Nullable LocalizedText organisation,
            @Nullable LocalizedText city,
            boolean local,
            Journey journey,
            @Nullable String diet,
            @Nullable String access) {

        @Override
        public String toString() {
            return "Guest";
        }
    }

    private final StayTravels travels;
    private final BedStays beds;
    private final JdbcClient jdbc;

    Stays(StayTravels travels, BedStays beds, JdbcClient jdbc) {
        this.travels = travels;
        this.beds = beds;
        this.jdbc = jdbc;
    }

    /// By name; once, whoever comes in several capacities.
    List<Guest> guests(LabId lab) {
        Map<PersonId, Guest> guests = new LinkedHashMap<>();
        jdbc.sql("""
                        select p.id, p.name, r.kind, o.name as organisation, c.name as city,
                            c.id = l.host_city_id as local, a.diet, a.access,
                            coalesce(a.arrives_on, t.arrives_on) as arrives_on,
                            coalesce(a.arrives_at, t.arrives_at) as arrives_at,
                            coalesce(a.departs_on, t.departs_on) as departs_on,
                            t.departs_at, t.arrives_by, t.met_by, t.departs_by, t.taken_by
                        from participant r join person p on p.id = r.person_id join lab l on l.id = r.lab_id
                        left join invitation i on i.lab_id = r.lab_id and i.person_id = r.person_id
                        left join invitation_answer a on a.invitation_id = i.id
                        left join stay_travel t on t.lab_id = r.lab_id and t.person_id = r.person_id
                        left join seat s on s.id = r.seat_id
                        left join organisation o on o.id = coalesce(s.organisation_id, i.organisation_id)
                        left join city c on c.id = o.city_id
                        where r.lab_id = ? order by p.name, p.id, r.kind
                        """)
                .param(lab.value())
                .query((rs, i) -> new Guest(
                        new PersonId(rs.getObject("id", UUID.class)),
                        rs.getString("name"),
                        ParticipantKind.valueOf(rs.getString("kind")),
                        text(rs.getString("organisation")),
                        text(rs.getString("city")),
                        rs.getBoolean("local"),
                        new Journey(
                                new Journey.Way(
                                        rs.getObject("arrives_on", LocalDate.class),
                                        rs.getObject("arrives_at", LocalTime.class),
                                        rs.getString("arrives_by"),
                                        rs.getString("met_by")),
                                new Journey.Way(
                                        rs.getObject("departs_on", LocalDate.class),
                                        rs.getObject("departs_at", LocalTime.class),
                                        rs.getString("departs_by"),
                                        rs.getString("taken_by"))),
                        rs.getString("diet"),
                        rs.getString("access")))
                .list()
                .forEach(guest -> guests.putIfAbsent(guest.person(), guest));
        return List.copyOf(guests.values());
    }

    /// Who does not come needs no journey here, and no bed.
    void forget(LabId lab, PersonId person) {
        travels.findByLabAndPerson(lab.value(), person.value()).ifPresent(travels::delete);
        beds.deleteAll(beds.findByLabAndPerson(lab.value(), person.value()));
    }

    private static @Nullable LocalizedText text(@Nullable String words) {
        return words == null ? null : TEXT.convertToEntityAttribute(words);
    }
}
