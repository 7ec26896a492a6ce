package org.medellinlab.forum;

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

/// What somebody said as a citizen from one of their addresses, what they follow, and what they decided and answered as
/// one of those who moderate.
@Component
class ForumOfPerson implements PersonalData {

    private static final String OWN = """
            where address in (select address from person where id = :id and address is not null
                union select address from person_address where person_id = :id)""";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ForumOfPerson(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public String feature() {
        return "forum";
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("citizen_comment", "decided_by_id", Fate.LOSES_PERSON),
                new Column("citizen_comment", "answered_by_id", Fate.LOSES_PERSON),
                new Column("citizen_answer", "person_id", Fate.LOSES_PERSON),
                new Column("answer_withdrawal", "person_id", Fate.LOSES_PERSON));
    }

    @Override
    public List<Held> held(PersonId person) {
        var id = person.value();
        return List.of(
                HeldRows.of(jdbc, "citizen-comment", """
                        select l.name as lab_text, c.words, c.name, c.written_at from citizen_comment c
                        join lab l on l.id = c.lab_id where c.address in (select address from person where id = ?
                            union select address from person_address where person_id = ?)
                        order by c.written_at""", id, id),
                HeldRows.of(jdbc, "following", """
                        select l.name as lab_text, f.asked_at, f.confirmed_at from follower f
                        join lab l on l.id = f.lab_id where f.address in (select address from person where id = ?
                            union select address from person_address where person_id = ?)
                        order by f.asked_at""", id, id),
                HeldRows.of(jdbc, "citizen-answer", """
                        select l.name as lab_text, a.words, a.answered_at from citizen_answer a
                        join citizen_comment c on c.id = a.comment_id join lab l on l.id = c.lab_id
                        where a.person_id = ? order by a.answered_at""", id),
                HeldRows.of(jdbc, "answer-withdrawal", """
                        select l.name as lab_text, w.reason, w.withdrawn_at from answer_withdrawal w
                        join citizen_comment c on c.id = w.comment_id join lab l on l.id = c.lab_id
                        where w.person_id = ? order by w.withdrawn_at""", id),
                HeldRows.of(jdbc, "moderated", """
                        select l.name as lab_text, count(*) as number from citizen_comment c
                        join lab l on l.id = c.lab_id where c.decided_by_id = ? or c.answered_by_id = ?
                        group by l.id""", id, id));
    }

    /// Their words go with their address: nobody could say any more that they are theirs.
    @Override
    public void erase(Forgotten whom) {
        var id = whom.id().value();
        var labs = jdbc.sql("select distinct lab_id from citizen_comment " + OWN)
                .param("id", id)
                .query(UUID.class)
                .list();
        for (var table : List.of("citizen_comment", "follower")) {
            jdbc.sql("delete from " + table + " " + OWN).param("id", id).update();
        }
        for (var column : List.of("decided_by_id", "answered_by_id")) {
            jdbc.sql("update citizen_comment set " + column + " = null, version = version + 1 where " + column + " = ?")
                    .param(id)
                    .update();
        }
        for (var table : List.of("citizen_answer", "answer_withdrawal")) {
            jdbc.sql("update " + table + " set person_id = null, version = version + 1 where person_id = ?")
                    .param(id)
                    .update();
        }
        labs.forEach(lab -> events.publishEvent(new PublicChanged(new LabId(lab))));
    }
}
