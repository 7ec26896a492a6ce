package org.medellinlab.sitevisit;

import java.util.UUID;
import java.util.stream.Stream;
import org.medellinlab.shared.HeldRole;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.RoleSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A host of the lab is host of the visits with a stop at their organisation.
@Component
class RolesByHosting implements RoleSource {

    private final JdbcClient jdbc;

    RolesByHosting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Stream<HeldRole> rolesOf(PersonId person) {
        return jdbc
                .sql("""
                        select distinct v.lab_id, v.id
                        from participant r join seat s on s.id = r.seat_id
                        join visit_stop t on t.host_id = s.organisation_id
                        join site_visit v on v.id = t.visit_id and v.lab_id = r.lab_id
                        where r.person_id = ? and r.kind = 'HOST'
                        """)
                .param(person.value())
                .query((rs, i) ->
                        new HeldRole(Role.HOST, new LabId(rs.getObject(1, UUID.class)), rs.getObject(2, UUID.class)))
                .list()
                .stream();
    }
}
