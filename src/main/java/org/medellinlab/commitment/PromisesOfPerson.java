package org.medellinlab.commitment;

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

/// What the person promised and reported for a seat. Promises and reports are the seat's and public: they stay, and no
/// longer say who wrote them.
@Component
class PromisesOfPerson implements PersonalData {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PromisesOfPerson(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public String feature() {
        return "commitment";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("commitment", "promised_by_person_id", Fate.LOSES_PERSON),
                new Column("progress_update", "person_id", Fate.LOSES_PERSON),
                new Column("promise_note", "person_id", Fate.GOES),
                new Column("board_filter", "person_id", Fate.GOES),
                new Column("ratifying_seat", "named_by_id", Fate.LOSES_PERSON),
                new Column("ratification_answer", "person_id", Fate.LOSES_PERSON),
                new Column("ratification_request", "person_id", Fate.GOES),
                new Column("ratification_request", "asked_by_id", Fate.LOSES_PERSON),
                new Column("beneficiary_word", "person_id", Fate.LOSES_PERSON),
                new Column("assessment", "assessor_id", Fate.LOSES_PERSON),
                new Column("assessment", "replied_by_id", Fate.LOSES_PERSON));
    }

    @Override
    public List<Held> held(PersonId person) {
        var id = person.value();
        return List.of(
                HeldRows.of(jdbc, "promise", """
                        select statement as promise_text, promised_at from commitment where promised_by_person_id = ?
                        order by promised_at""", id),
                HeldRows.of(jdbc, "progress", """
                        select c.statement as promise_text, u.words, u.recorded_at from progress_update u
                        join commitment c on c.id = u.commitment_id where u.person_id = ? order by u.recorded_at""", id),
                HeldRows.of(jdbc, "ratification", """
                        select c.statement as promise_text, a.reason, a.answered_at from ratification_answer a
                        join commitment c on c.id = a.commitment_id where a.person_id = ? order by a.answered_at""", id),
                HeldRows.of(jdbc, "ratification-asked", """
                        select c.statement as promise_text, r.asked_at from ratification_request r
                        join commitment c on c.id = r.commitment_id where ? in (r.person_id, r.asked_by_id)
                        order by r.asked_at""", id),
                HeldRows.of(jdbc, "board", """
                        select f.name as board, l.name as lab_text from board_filter f join lab l on l.id = f.lab_id
                        where f.person_id = ? order by f.name""", id),
                HeldRows.of(jdbc, "receipt", """
                        select c.statement as promise_text, o.name as organisation_text, w.words, w.recorded_at
                        from beneficiary_word w join commitment c on c.id = w.commitment_id
                        join organisation o on o.id = w.organisation_id where w.person_id = ? order by w.recorded_at""", id),
                HeldRows.of(jdbc, "assessment", """
                        select c.statement as promise_text, a.method, a.grounds, a.assessed_at from assessment a
                        join commitment c on c.id = a.commitment_id where a.assessor_id = ? order by a.assessed_at""", id),
                HeldRows.of(jdbc, "assessment-reply", """
                        select c.statement as promise_text, a.reply, a.replied_at from assessment a
                        join commitment c on c.id = a.commitment_id where a.replied_by_id = ? order by a.replied_at""", id),
                HeldRows.of(jdbc, "ratifying-seat", """
                        select o.name as organisation_text, r.named_at from ratifying_seat r
                        join organisation o on o.id = r.organisation_id where r.named_by_id = ?""", id));
    }

    @Override
    public void erase(Forgotten whom) {
        var id = whom.id().value();
        // only a node of the release before writes there
        jdbc.sql("delete from promise_note where person_id = ?").param(id).update();
        jdbc.sql("delete from board_filter where person_id = ?").param(id).update();
        jdbc.sql("delete from ratification_request where person_id = ?")
                .param(id)
                .update();
        jdbc.sql("update ratification_request set asked_by_id = null where asked_by_id = ?")
                .param(id)
                .update();
        jdbc.sql("update ratification_answer set person_id = null where person_id = ?")
                .param(id)
                .update();
        jdbc.sql("update beneficiary_word set person_id = null where person_id = ?")
                .param(id)
                .update();
        jdbc.sql("update assessment set assessor_id = null, version = version + 1 where assessor_id = ?")
                .param(id)
                .update();
        jdbc.sql("update assessment set replied_by_id = null, version = version + 1 where replied_by_id = ?")
                .param(id)
                .update();
        jdbc.sql("update ratifying_seat set named_by_id = null, version = version + 1 where named_by_id = ?")
                .param(id)
                .update();
        jdbc.sql("update progress_update set person_id = null where person_id = ?")
                .param(id)
                .update();
        jdbc.sql("""
                        update commitment set promised_by_person_id = null, version = version + 1
                        where promised_by_person_id = ?""").param(id).update();
        record Named(UUID id, UUID lab, String by) {}
        jdbc
                .sql("select id, lab_id, promised_by from commitment where promised_by is not null")
                .query((rs, i) -> new Named(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getString(3)))
                .list()
                .stream()
                .filter(named -> whom.isIn(named.by()))
                .forEach(named -> {
                    jdbc.sql("update commitment set promised_by = null, version = version + 1 where id = ?")
                            .param(named.id())
                            .update();
                    events.publishEvent(new PublicChanged(new LabId(named.lab())));
                });
    }
}
