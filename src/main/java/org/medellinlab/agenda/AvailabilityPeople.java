package org.medellinlab.agenda;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is needed at a lab: named at an item, themselves or through the seat they hold, or asked already.
@Component
class AvailabilityPeople {

    private final JdbcClient jdbc;

    AvailabilityPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record NeededPerson(
            UUID id,
            String name,
            @Nullable Instant askedAt,
            @Nullable Instant answeredAt) {}

    List<NeededPerson> needed(LabId lab) {
        return jdbc.sql("""
                        select p.id, p.name, a.asked_at, a.answered_at from person p
                        left join availability_asked a on a.person_id = p.id and a.lab_id = :lab
                        where a.person_id is not null
                           or p.id in (select x.person_id from agenda_item_person x
                                join agenda_item i on i.id = x.item_id where i.lab_id = :lab)
                           or p.id in (select h.person_id from holding h
                                join agenda_item_person x on x.seat_id = h.seat_id
                                join agenda_item i on i.id = x.item_id
                                where i.lab_id = :lab and h.from_on <= i.held_on
                                    and (h.until_on is null or h.until_on >= i.held_on))
                           or p.id in (select b.person_id from absence b where b.lab_id = :lab)
                        order by p.name, p.id""")
                .param("lab", lab.value())
                .query((rs, i) -> new NeededPerson(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        AvailabilityKeeping.instant(rs.getObject(3, LocalDateTime.class)),
                        AvailabilityKeeping.instant(rs.getObject(4, LocalDateTime.class))))
                .list();
    }
}
