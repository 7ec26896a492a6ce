package org.medellinlab.workinggroup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.HeldRole;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.RoleSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whoever holds today the seat that leads a group leads it; the role goes with the seat.
@Component
class LeadRoles implements RoleSource {

    private record Led(
            UUID group,
            UUID lab,
            ZoneId zone,
            LocalDate from,
            @Nullable LocalDate until) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    LeadRoles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Stream<HeldRole> rolesOf(PersonId person) {
        return jdbc
                .sql("""
                        select g.id, g.lab_id, l.zone, h.from_on, h.until_on
                        from holding h join working_group g on g.lead_seat_id = h.seat_id join lab l on l.id = g.lab_id
                        where h.person_id = ?
                        """)
                .param(person.value())
                .query((rs, i) -> new Led(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        ZoneId.of(rs.getString(3)),
                        rs.getObject(4, LocalDate.class),
                        rs.getObject(5, LocalDate.class)))
                .list()
                .stream()
                .filter(led -> led.holdsOn(LocalDate.now(clock.withZone(led.zone()))))
                .map(led -> new HeldRole(Role.LEAD, new LabId(led.lab()), led.group()));
    }
}
