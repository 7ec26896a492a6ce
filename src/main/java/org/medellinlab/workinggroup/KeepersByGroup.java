package org.medellinlab.workinggroup;

import java.util.UUID;
import java.util.stream.Stream;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.HeldRole;
import org.medellinlab.shared.Keepers;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The lead of a group, and the organisers of its lab, look after the seats and organisations that are in it.
@Component
class KeepersByGroup implements Keepers {

    private static final String OF_SEAT = """
            select g.id, g.lab_id from working_group g
            where g.lead_seat_id = :id or g.id in (select group_id from group_member where seat_id = :id)
                or g.id in (select group_id from group_subtheme where lead_seat_id = :id)
                or g.id in (select group_id from group_co_lead where seat_id = :id)""";
    private static final String OF_ORGANISATION =
            "select g.id, g.lab_id from working_group g join group_member m on m.group_id = g.id where m.organisation_id = :id";

    private final JdbcClient jdbc;

    KeepersByGroup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Stream<HeldRole> keepersOf(DirectoryKind.Thing thing) {
        var sql = switch (thing.kind()) {
            case SEAT -> OF_SEAT;
            case ORGANISATION -> OF_ORGANISATION;
            case CITY, PERSON -> null; // not in a group by themselves
        };
        return sql == null
                ? Stream.empty()
                : jdbc
                        .sql(sql)
                        .param("id", thing.id())
                        .query((rs, i) -> {
                            var lab = new LabId(rs.getObject(2, UUID.class));
                            return Stream.of(
                                    HeldRole.in(lab, Role.ORGANISER),
                                    new HeldRole(Role.LEAD, lab, rs.getObject(1, UUID.class)));
                        })
                        .list()
                        .stream()
                        .flatMap(roles -> roles);
    }
}
