package org.medellinlab.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.HeldRole;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.RoleSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who comes to a lab has there the role they come in. Who comes as a delegate comes through a seat: the role goes with
/// the seat to whoever holds it on the day it is in the lab.
@Component
class RolesByRegistration implements RoleSource {

    private record Comes(
            UUID lab,
            ParticipantKind kind,
            @Nullable String zone,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        boolean holdsOn(LocalDate day) {
            return from == null || (!day.isBefore(from) && (until == null || !day.isAfter(until)));
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    RolesByRegistration(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Stream<HeldRole> rolesOf(PersonId person) {
        return jdbc
                .sql("""
                        select lab_id, kind, null as zone, null as from_on, null as until_on
                        from participant where person_id = ?
                        union all select p.lab_id, p.kind, l.zone, h.from_on, h.until_on
                        from holding h join participant p on p.seat_id = h.seat_id join lab l on l.id = p.lab_id
                        where h.person_id = ? and p.kind = 'DELEGATE'""")
                .params(person.value(), person.value())
                .query((rs, i) -> new Comes(
                        rs.getObject(1, UUID.class),
                        ParticipantKind.valueOf(rs.getString(2)),
                        rs.getString(3),
                        rs.getObject(4, LocalDate.class),
                        rs.getObject(5, LocalDate.class)))
                .list()
                .stream()
                .filter(comes ->
                        comes.zone() == null || comes.holdsOn(LocalDate.now(clock.withZone(ZoneId.of(comes.zone())))))
                .map(comes -> HeldRole.in(new LabId(comes.lab()), comes.kind().role()))
                .distinct();
    }
}
