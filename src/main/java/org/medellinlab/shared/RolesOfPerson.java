package org.medellinlab.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The roles somebody holds now, wherever they follow from: asked with one statement, as it is done for every click.
@Component
public class RolesOfPerson {

    private final ObjectProvider<RoleSource> sources;
    private final JdbcClient jdbc;
    private final Clock clock;

    /// Made at the first question and not before: the sources need services that ask for roles themselves.
    private volatile @Nullable String question;

    RolesOfPerson(ObjectProvider<RoleSource> sources, JdbcClient jdbc, Clock clock) {
        this.sources = sources;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Set<HeldRole> of(PersonId person) {
        return Set.copyOf(
                jdbc.sql(question()).param("person", person.value()).query(Tenure.now(clock, (rs, i) -> held(rs))));
    }

    private String question() {
        var known = question;
        if (known == null) {
            known = sources.orderedStream().map(RoleSource::question).collect(Collectors.joining("\nunion all\n"));
            question = known;
        }
        return known;
    }

    private static HeldRole held(ResultSet rs) throws SQLException {
        var lab = rs.getObject(2, UUID.class);
        return new HeldRole(
                Role.valueOf(rs.getString(1)), lab == null ? null : new LabId(lab), rs.getObject(3, UUID.class));
    }
}
