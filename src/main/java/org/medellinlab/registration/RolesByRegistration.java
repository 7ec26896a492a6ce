package org.medellinlab.registration;

import java.util.UUID;
import java.util.stream.Stream;
import org.medellinlab.shared.HeldRole;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.RoleSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who comes to a lab has there the role they come in.
@Component
class RolesByRegistration implements RoleSource {

    private final JdbcClient jdbc;

    RolesByRegistration(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Stream<HeldRole> rolesOf(PersonId person) {
        return jdbc
                .sql("select lab_id, kind from participant where person_id = ?")
                .param(person.value())
                .query((rs, i) -> HeldRole.in(
                        new LabId(rs.getObject(1, UUID.class)),
                        ParticipantKind.valueOf(rs.getString(2)).role()))
                .list()
                .stream();
    }
}
