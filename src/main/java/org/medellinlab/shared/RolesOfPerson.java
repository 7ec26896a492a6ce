package org.medellinlab.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The roles somebody holds now, wherever they follow from, and their seats: asked with one statement, as it is done
/// for
/// every click.
@Component
public class RolesOfPerson {

    private static final String SEATS = "select 'SEAT', null, h.seat_id, " + Tenure.COLUMNS + " from holding h "
            + Tenure.HOME + " where h.person_id = :person";

    private record Held(Set<HeldRole> roles, Set<SeatId> seats) {}

    private record Row(
            String role, @Nullable LabId lab, @Nullable UUID thing) {

        boolean isSeat() {
            return role.equals("SEAT");
        }
    }

    private final ObjectProvider<RoleSource> sources;
    private final OnceInRequest once;
    private final JdbcClient jdbc;
    private final Clock clock;

    /// Made at the first question and not before: the sources need services that ask for roles themselves.
    private volatile @Nullable String question;

    RolesOfPerson(ObjectProvider<RoleSource> sources, OnceInRequest once, JdbcClient jdbc, Clock clock) {
        this.sources = sources;
        this.once = once;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Set<HeldRole> of(PersonId person) {
        return held(person).roles();
    }

    public Set<SeatId> seats(PersonId person) {
        return held(person).seats();
    }

    private Held held(PersonId person) {
        return once.readAndTold("roles", person, () -> {
            var rows =
                    jdbc.sql(question()).param("person", person.value()).query(Tenure.now(clock, (rs, i) -> row(rs)));
            var roles = rows.stream()
                    .filter(row -> !row.isSeat())
                    .map(row -> new HeldRole(Role.valueOf(row.role()), row.lab(), row.thing()))
                    .collect(Collectors.toUnmodifiableSet());
            var seats = rows.stream()
                    .filter(Row::isSeat)
                    .flatMap(row -> Stream.ofNullable(row.thing()))
                    .map(SeatId::new)
                    .collect(Collectors.toUnmodifiableSet());
            return new Held(roles, seats);
        });
    }

    private String question() {
        var known = question;
        if (known == null) {
            known = Stream.concat(sources.orderedStream().map(RoleSource::question), Stream.of(SEATS))
                    .collect(Collectors.joining("\nunion all\n"));
            question = known;
        }
        return known;
    }

    private static Row row(ResultSet rs) throws SQLException {
        var lab = rs.getObject(2, UUID.class);
        return new Row(rs.getString(1), lab == null ? null : new LabId(lab), rs.getObject(3, UUID.class));
    }
}
