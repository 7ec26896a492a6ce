package org.medellinlab.agenda;

import java.util.List;
import org.medellinlab.shared.HeldRows;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When somebody said they cannot come, when they were asked, and of which places they were to say it.
@Component
class AbsencesOfPerson implements PersonalData {

    private final JdbcClient jdbc;

    AbsencesOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String feature() {
        return "availability";
    }

    @Override
    public int order() {
        return 41;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("absence", "person_id", Fate.GOES),
                new Column("availability_asked", "person_id", Fate.GOES),
                new Column("venue_contact", "person_id", Fate.GOES));
    }

    @Override
    public List<Held> held(PersonId person) {
        var id = person.value();
        return List.of(
                HeldRows.of(jdbc, "absence", """
                        select l.name as lab_text, a.held_on as day, a.starts, a.ends, a.night_until from absence a
                        join lab l on l.id = a.lab_id where a.person_id = ? order by a.held_on, a.starts""", id),
                HeldRows.of(jdbc, "availability-asked", """
                        select l.name as lab_text, a.asked_at, a.answered_at from availability_asked a
                        join lab l on l.id = a.lab_id where a.person_id = ? order by a.asked_at""", id),
                HeldRows.of(jdbc, "venue-contact", """
                        select l.name as lab_text, v.name as venue_text, c.asked_at, c.answered_at from venue_contact c
                        join lab l on l.id = c.lab_id join venue v on v.id = c.venue_id
                        where c.person_id = ? order by c.id""", id));
    }

    @Override
    public void erase(Forgotten whom) {
        jdbc.sql("delete from absence where person_id = ?")
                .param(whom.id().value())
                .update();
        jdbc.sql("delete from venue_contact where person_id = ?")
                .param(whom.id().value())
                .update();
        jdbc.sql("delete from availability_asked where person_id = ?")
                .param(whom.id().value())
                .update();
    }
}
