package org.medellinlab.identity;

import java.util.UUID;
import java.util.stream.Stream;
import org.medellinlab.shared.HeldRole;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.RoleSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The roles a person was granted.
@Component
class GrantedRoles implements RoleSource {

    private final JdbcClient jdbc;

    GrantedRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Stream<HeldRole> rolesOf(PersonId person) {
        return jdbc
                .sql("select role, lab_id from role_grant where person_id = ?")
                .param(person.value())
                .query((rs, i) -> {
                    var lab = rs.getObject("lab_id", UUID.class);
                    return new HeldRole(Role.valueOf(rs.getString("role")), lab == null ? null : new LabId(lab), null);
                })
                .stream();
    }
}
