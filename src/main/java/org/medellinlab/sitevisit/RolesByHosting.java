package org.medellinlab.sitevisit;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.FollowingRole;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.RoleSource;
import org.medellinlab.shared.Tenure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A host of the lab is host of the visits with a stop at their organisation.
@Component
class RolesByHosting implements RoleSource {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private final JdbcClient jdbc;

    RolesByHosting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String question() {
        return """
                select 'HOST', v.lab_id, v.id, %s
                from participant r join seat s on s.id = r.seat_id
                join visit_stop t on t.host_id = s.organisation_id
                join site_visit v on v.id = t.visit_id and v.lab_id = r.lab_id
                where r.person_id = :person and r.kind = 'HOST'""".formatted(Tenure.ALWAYS);
    }

    @Override
    public Stream<FollowingRole> following(@Nullable LabId lab, @Nullable PersonId person) {
        return jdbc
                .sql("""
                        select distinct r.person_id, p.name, v.lab_id, v.title, o.name as organisation, v.visit_key, l.slug
                        from participant r join person p on p.id = r.person_id join seat s on s.id = r.seat_id
                        join organisation o on o.id = s.organisation_id
                        join visit_stop t on t.host_id = s.organisation_id
                        join site_visit v on v.id = t.visit_id and v.lab_id = r.lab_id join lab l on l.id = v.lab_id
                        where r.kind = 'HOST' and (:lab is null or r.lab_id = :lab)
                          and (:person is null or r.person_id = :person)
                        order by p.name, r.person_id, v.visit_key
                        """)
                .param("lab", lab == null ? null : lab.value())
                .param("person", person == null ? null : person.value())
                .query((rs, i) -> new FollowingRole(
                        new PersonId(rs.getObject("person_id", UUID.class)),
                        rs.getString("name"),
                        Role.HOST,
                        new LabId(rs.getObject("lab_id", UUID.class)),
                        "roles.because.receives",
                        List.of(
                                TEXT.convertToEntityAttribute(rs.getString("title")),
                                TEXT.convertToEntityAttribute(rs.getString("organisation"))),
                        "labs/" + rs.getString("slug") + "/visits/" + rs.getString("visit_key")))
                .list()
                .stream();
    }
}
