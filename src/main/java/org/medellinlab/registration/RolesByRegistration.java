package org.medellinlab.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.FollowingRole;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.RoleSource;
import org.medellinlab.shared.Tenure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who comes to a lab has there the role they come in. Who comes as a delegate comes through a seat: the role goes with
/// the seat to whoever holds it.
@Component
class RolesByRegistration implements RoleSource {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private static final String ROLE = Stream.of(ParticipantKind.values())
            .map(kind -> " when '" + kind + "' then '" + kind.role() + "'")
            .collect(Collectors.joining("", "case p.kind", " end"));

    private final JdbcClient jdbc;
    private final Clock clock;

    RolesByRegistration(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String question() {
        return """
                select %1$s, p.lab_id, null, %2$s
                from participant p where p.person_id = :person
                union all select %1$s, p.lab_id, null, %3$s
                from holding h join participant p on p.seat_id = h.seat_id %4$s
                where h.person_id = :person and p.kind = 'DELEGATE'""".formatted(ROLE, Tenure.ALWAYS, Tenure.COLUMNS, Tenure.HOME);
    }

    @Override
    public Stream<FollowingRole> following(@Nullable LabId lab, @Nullable PersonId person) {
        return jdbc
                .sql("""
                        select f.*, s.title, o.name as organisation, p.name from (
                            select person_id, kind, lab_id, seat_id, %s
                            from participant
                            union all select h.person_id, r.kind, r.lab_id, r.seat_id, %s
                            from holding h join participant r on r.seat_id = h.seat_id %s
                            where r.kind = 'DELEGATE' and h.person_id <> r.person_id
                        ) f join person p on p.id = f.person_id
                        left join seat s on s.id = f.seat_id left join organisation o on o.id = s.organisation_id
                        where (:lab is null or f.lab_id = :lab) and (:person is null or f.person_id = :person)
                        order by p.name, p.id, f.kind
                        """.formatted(Tenure.ALWAYS, Tenure.COLUMNS, Tenure.HOME))
                .param("lab", lab == null ? null : lab.value())
                .param("person", person == null ? null : person.value())
                .query(Tenure.now(clock, (rs, i) -> following(rs)))
                .stream();
    }

    private static FollowingRole following(ResultSet rs) throws SQLException {
        var title = rs.getString("title");
        return new FollowingRole(
                new PersonId(rs.getObject("person_id", UUID.class)),
                rs.getString("name"),
                ParticipantKind.valueOf(rs.getString("kind")).role(),
                new LabId(rs.getObject("lab_id", UUID.class)),
                title == null ? "roles.because.registered" : "roles.because.registered-as",
                title == null
                        ? List.of()
                        : List.of(
                                TEXT.convertToEntityAttribute(title),
                                TEXT.convertToEntityAttribute(rs.getString("organisation"))),
                null);
    }
}
