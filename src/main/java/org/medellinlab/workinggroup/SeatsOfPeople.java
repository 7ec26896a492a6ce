package org.medellinlab.workinggroup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// For which seat each person of a lab speaks: the one they come for, else the first they hold today.
@Component
class SeatsOfPeople {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private final JdbcClient jdbc;

    SeatsOfPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<PersonId, SeatRow> of(LabId lab, LocalDate today) {
        var all = new HashMap<PersonId, SeatRow>();
        jdbc.sql("""
                        select t.person_id, s.id, s.seat_key, s.title, o.id as organisation_id,
                            o.name as organisation_name
                        from (select person_id, seat_id, 0 as turn from participant
                                where lab_id = :lab and seat_id is not null
                              union all select person_id, seat_id, 1 + position from holding
                                where from_on <= :today and (until_on is null or until_on >= :today)) t
                        join seat s on s.id = t.seat_id join organisation o on o.id = s.organisation_id
                        order by t.turn, s.seat_key""").param("lab", lab.value()).param("today", today).query(rs -> {
            all.putIfAbsent(
                    new PersonId(rs.getObject("person_id", UUID.class)),
                    new SeatRow(
                            new SeatId(rs.getObject("id", UUID.class)),
                            rs.getString("seat_key"),
                            TEXT.convertToEntityAttribute(rs.getString("title")),
                            new OrganisationId(rs.getObject("organisation_id", UUID.class)),
                            TEXT.convertToEntityAttribute(rs.getString("organisation_name"))));
        });
        return all;
    }
}
