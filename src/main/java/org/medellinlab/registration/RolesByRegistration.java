package org.medellinlab.registration;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.FollowingRole;
import org.medellinlab.shared.HeldRole;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.RoleSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who comes to a lab has there the role they come in.
@Component
class RolesByRegistration implements RoleSource {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

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

    @Override
    public Stream<FollowingRole> following(@Nullable LabId lab, @Nullable PersonId person) {
        return jdbc
                .sql("""
                        select r.person_id, p.name, r.kind, r.lab_id, s.title, o.name as organisation
                        from participant r join person p on p.id = r.person_id
                        left join seat s on s.id = r.seat_id left join organisation o on o.id = s.organisation_id
                        where (:lab is null or r.lab_id = :lab) and (:person is null or r.person_id = :person)
                        order by p.name, p.id, r.kind
                        """)
                .param("lab", lab == null ? null : lab.value())
                .param("person", person == null ? null : person.value())
                .query((rs, i) -> {
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
                })
                .list()
                .stream();
    }
}
