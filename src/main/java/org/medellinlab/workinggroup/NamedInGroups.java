package org.medellinlab.workinggroup;

import java.util.List;
import java.util.UUID;
import org.medellinlab.shared.HeldRows;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PersonalData;
import org.medellinlab.shared.PublicChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Groups belong to seats and organisations; a person is in them only where a name was written out.
@Component
class NamedInGroups implements PersonalData {

    private record Named(UUID group, UUID lab, int position, String words) {}

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    NamedInGroups(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public String feature() {
        return "workinggroup";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public List<Column> columns() {
        return List.of();
    }

    @Override
    public List<Held> held(PersonId person) {
        return List.of(HeldRows.of(jdbc, "group", """
                select distinct g.name as group_text from person p, working_group g
                left join group_member m on m.group_id = g.id
                where p.id = ? and (g.lead_named like concat('%', p.name, '%')
                    or m.named_as like concat('%', p.name, '%'))""", person.value()));
    }

    @Override
    public void erase(Forgotten whom) {
        named("select id, lab_id, 0, lead_named from working_group where lead_named is not null", whom)
                .forEach(named -> {
                    jdbc.sql("update working_group set lead_named = null, version = version + 1 where id = ?")
                            .param(named.group())
                            .update();
                    events.publishEvent(new PublicChanged(new LabId(named.lab())));
                });
        named("""
                        select m.group_id, g.lab_id, m.position, m.named_as from group_member m
                        join working_group g on g.id = m.group_id where m.named_as is not null""", whom).forEach(named -> {
            jdbc.sql("update group_member set named_as = null where group_id = ? and position = ?")
                    .params(named.group(), named.position())
                    .update();
            events.publishEvent(new PublicChanged(new LabId(named.lab())));
        });
    }

    private List<Named> named(String sql, Forgotten whom) {
        return jdbc
                .sql(sql)
                .query((rs, i) -> new Named(
                        rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getInt(3), rs.getString(4)))
                .list()
                .stream()
                .filter(named -> whom.isIn(named.words()))
                .toList();
    }
}
