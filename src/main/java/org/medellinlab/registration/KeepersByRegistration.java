package org.medellinlab.registration;

import java.util.UUID;
import java.util.stream.Stream;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.HeldRole;
import org.medellinlab.shared.Keepers;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The organisers of a lab look after who comes to it, after the seats they come through and those seats'
/// organisations.
@Component
class KeepersByRegistration implements Keepers {

    private final JdbcClient jdbc;

    KeepersByRegistration(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Stream<HeldRole> keepersOf(DirectoryKind.Thing thing) {
        var sql = switch (thing.kind()) {
            case PERSON -> "select distinct lab_id from participant where person_id = ?";
            case SEAT -> "select distinct lab_id from participant where seat_id = ?";
            case ORGANISATION ->
                "select distinct p.lab_id from participant p join seat s on s.id = p.seat_id where s.organisation_id = ?";
            case CITY -> null; // a city belongs to the whole network
        };
        return sql == null
                ? Stream.empty()
                : jdbc
                        .sql(sql)
                        .param(thing.id())
                        .query((rs, i) -> HeldRole.in(new LabId(rs.getObject(1, UUID.class)), Role.ORGANISER))
                        .list()
                        .stream();
    }
}
