package org.medellinlab.workinggroup;

import java.util.Optional;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.SheetPart;
import org.medellinlab.shared.SheetPartSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// In which groups a thing of the directory is, and which it leads: one statement, whatever there is to tell.
@Component
class GroupsOnSheets implements SheetPartSource {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final int MOST = 50;
    private static final String GROUPS = """
            select l.slug, l.name as lab, g.group_key, g.name, g.state, max(t.leads) as leads
            from (select group_id, organisation_id, seat_id, 0 as leads from group_member
                  union all select g.id, s.organisation_id, s.id, 1 from working_group g join seat s on s.id = g.lead_seat_id
                 ) t join working_group g on g.id = t.group_id join lab l on l.id = g.lab_id
            where\s""";

    private final JdbcClient jdbc;
    private final Messages messages;

    GroupsOnSheets(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<SheetPart> part(DirectoryKind.Thing thing, Language reader) {
        var of = switch (thing.kind()) {
            case PERSON -> "t.seat_id in (select seat_id from holding where person_id = ? and until_on is null)";
            case SEAT -> "t.seat_id = ?";
            case ORGANISATION -> "t.organisation_id = ?";
            case CITY -> "t.organisation_id in (select id from organisation where city_id = ?)";
        };
        var lines = jdbc.sql(GROUPS + of + " group by g.id order by l.first_day desc, g.number limit " + MOST)
                .param(thing.id())
                .query((rs, i) -> {
                    var state = messages.get(reader, "workinggroup.state." + rs.getString("state"));
                    var leads = rs.getInt("leads") == 1 ? messages.get(reader, "workinggroup.leads") + " · " : "";
                    return new SheetPart.Line(
                            TEXT.convertToEntityAttribute(rs.getString("name")).in(reader),
                            leads + state + " · "
                                    + TEXT.convertToEntityAttribute(rs.getString("lab"))
                                            .in(reader),
                            "labs/" + rs.getString("slug") + "/groups/" + rs.getString("group_key"));
                })
                .list();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new SheetPart(messages.get(reader, "workinggroup.groups.title"), lines));
    }
}
