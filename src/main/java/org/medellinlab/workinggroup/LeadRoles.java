package org.medellinlab.workinggroup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.FollowingRole;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.RoleSource;
import org.medellinlab.shared.Tenure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whoever holds a seat that leads a group, alone or beside another, leads it, and so does a subtheme who holds
/// the seat that leads one; the role goes with the seat.
@Component
class LeadRoles implements RoleSource {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    /// The seats that lead, alone or beside another, or a subtheme, which they name.
    private static final List<String> WAYS = List.of("""
            select 'LEAD' as role, id as group_id, lead_seat_id as seat_id, null as subtheme from working_group
            where lead_seat_id is not null""", """
            select 'LEAD' as role, group_id, seat_id, null as subtheme from group_co_lead""", """
            select 'SUBTHEME_LEAD' as role, group_id, lead_seat_id as seat_id, name as subtheme from group_subtheme
            where lead_seat_id is not null""");

    /// What somebody leads in one of the ways: each is asked by itself, as all at once would be laid out for everybody
    /// before the one person is looked for.
    private static final String LED = """
            select t.role, g.lab_id, g.id, %s
            from holding h join (%s) t on t.seat_id = h.seat_id
            join working_group g on g.id = t.group_id %s
            where h.person_id = :person""";

    private final JdbcClient jdbc;
    private final Clock clock;

    LeadRoles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String question() {
        return WAYS.stream()
                .map(way -> LED.formatted(Tenure.COLUMNS, way, Tenure.HOME))
                .collect(Collectors.joining("\nunion all\n"));
    }

    @Override
    public Stream<FollowingRole> following(@Nullable LabId lab, @Nullable PersonId person) {
        return jdbc
                .sql("""
                        select g.lab_id, h.person_id, p.name, t.role, t.subtheme, g.name as group_name,
                            g.group_key, l.slug, s.title, o.name as organisation, %s
                        from holding h join (%s) t on t.seat_id = h.seat_id
                        join working_group g on g.id = t.group_id join lab l on l.id = g.lab_id
                        join person p on p.id = h.person_id %s
                        where (:lab is null or g.lab_id = :lab) and (:person is null or h.person_id = :person)
                        order by p.name, p.id, g.number, t.role, t.subtheme
                        """.formatted(Tenure.COLUMNS, String.join("\nunion\n", WAYS), Tenure.HOME))
                .param("lab", lab == null ? null : lab.value())
                .param("person", person == null ? null : person.value())
                .query(Tenure.now(clock, (rs, i) -> following(rs)))
                .stream();
    }

    private static FollowingRole following(ResultSet rs) throws SQLException {
        return new FollowingRole(
                new PersonId(rs.getObject("person_id", UUID.class)),
                rs.getString("name"),
                Role.valueOf(rs.getString("role")),
                new LabId(rs.getObject("lab_id", UUID.class)),
                rs.getString("subtheme") == null ? "roles.because.leads" : "roles.because.leads-subtheme",
                words(rs),
                "labs/" + rs.getString("slug") + "/groups/" + rs.getString("group_key"));
    }

    private static List<LocalizedText> words(ResultSet rs) throws SQLException {
        var words = new ArrayList<LocalizedText>();
        for (var column : List.of("group_name", "title", "organisation", "subtheme")) {
            if (rs.getString(column) != null) {
                words.add(TEXT.convertToEntityAttribute(rs.getString(column)));
            }
        }
        return words;
    }
}
