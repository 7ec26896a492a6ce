package org.medellinlab.workinggroup;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.medellinlab.shared.HeldRows;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PersonalData;
import org.medellinlab.shared.PersonalWords;
import org.medellinlab.shared.PublicChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Groups belong to seats and organisations; a person is in them only where a name was written out. In the Open Space
/// people propose, come and say what they will do next.
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
        return List.of(
                new Column("open_topic", "convener_id", Fate.LOSES_PERSON),
                new Column("topic_interest", "person_id", Fate.GOES),
                new Column("topic_step", "person_id", Fate.LOSES_PERSON),
                new Column("group_post", "person_id", Fate.GOES),
                new Column("poll_answer", "person_id", Fate.GOES),
                new Column("group_quiet", "person_id", Fate.GOES),
                new Column("group_document", "added_by_id", Fate.LOSES_PERSON),
                new Column("group_sending", "asked_by_id", Fate.LOSES_PERSON),
                new Column("topic_photo", "added_by_id", Fate.LOSES_PERSON));
    }

    @Override
    public List<Held> held(PersonId person) {
        var id = person.value();
        return List.of(
                HeldRows.of(jdbc, "group", """
                select distinct g.name as group_text from person p, working_group g
                left join group_member m on m.group_id = g.id
                where p.id = ? and (g.lead_named like concat('%', p.name, '%')
                    or m.named_as like concat('%', p.name, '%'))""", id),
                HeldRows.of(jdbc, "topic", """
                        select l.name as lab_text, t.title, t.why from open_topic t join lab l on l.id = t.lab_id
                        where t.convener_id = ? order by t.id""", id),
                HeldRows.of(jdbc, "topic-interest", """
                        select l.name as lab_text, t.title, i.interested, i.came from topic_interest i
                        join open_topic t on t.id = i.topic_id join lab l on l.id = t.lab_id
                        where i.person_id = ? order by i.id""", id),
                HeldRows.of(jdbc, "topic-step", """
                        select l.name as lab_text, t.title, s.words, s.due_on from topic_step s
                        join open_topic t on t.id = s.topic_id join lab l on l.id = t.lab_id
                        where s.person_id = ? order by s.id""", id),
                HeldRows.of(jdbc, "group-post", """
                        select g.name as group_text, m.words, m.posted_at from group_post m
                        join working_group g on g.id = m.group_id where m.person_id = ? order by m.posted_at""", id),
                HeldRows.of(jdbc, "poll-answer", """
                        select g.name as group_text, a.choices from poll_answer a join group_poll p on p.id = a.poll_id
                        join working_group g on g.id = p.group_id where a.person_id = ? order by a.id""", id),
                HeldRows.of(jdbc, "group-quiet", """
                        select g.name as group_text from group_quiet q join working_group g on g.id = q.group_id
                        where q.person_id = ? order by q.id""", id),
                HeldRows.of(jdbc, "group-document", """
                        select g.name as group_text, d.title, d.added_at from group_document d
                        join working_group g on g.id = d.group_id where d.added_by_id = ? order by d.id""", id),
                HeldRows.of(jdbc, "group-sending", """
                        select g.name as group_text, s.asked_at from group_sending s
                        join working_group g on g.id = s.group_id where s.asked_by_id = ? order by s.id""", id),
                HeldRows.of(jdbc, "topic-photo", """
                        select l.name as lab_text, t.title, f.added_at from topic_photo f
                        join open_topic t on t.id = f.topic_id join lab l on l.id = t.lab_id
                        where f.added_by_id = ? order by f.id""", id));
    }

    @Override
    public void erase(Forgotten whom) {
        eraseOpenSpace(whom);
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

    /// What was talked about stays; who proposed it, came and promised is no longer told.
    private void eraseOpenSpace(Forgotten whom) {
        var id = whom.id().value();
        for (var table : List.of("topic_interest", "group_post", "poll_answer", "group_quiet")) {
            jdbc.sql("delete from " + table + " where person_id = ?").param(id).update();
        }
        jdbc.sql("update open_topic set convener_id = null, version = version + 1 where convener_id = ?")
                .param(id)
                .update();
        jdbc.sql("update topic_step set person_id = null, version = version + 1 where person_id = ?")
                .param(id)
                .update();
        Map.of("group_document", "added_by_id", "group_sending", "asked_by_id", "topic_photo", "added_by_id")
                .forEach((table, column) -> jdbc.sql("update " + table + " set " + column
                                + " = null, version = version + 1 where " + column + " = ?")
                        .param(id)
                        .update());
        blot("topic_step", "named", whom);
        blot("topic_proceedings", "came_named", whom);
    }

    private void blot(String table, String column, Forgotten whom) {
        record Written(UUID id, String words) {}
        jdbc
                .sql("select id, " + column + " from " + table + " where " + column + " is not null")
                .query((rs, i) -> new Written(rs.getObject(1, UUID.class), rs.getString(2)))
                .list()
                .stream()
                .filter(written -> whom.isIn(written.words()))
                .forEach(written -> jdbc.sql(
                                "update " + table + " set " + column + " = ?, version = version + 1 where id = ?")
                        .params(PersonalWords.blotted(written.words(), whom), written.id())
                        .update());
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
