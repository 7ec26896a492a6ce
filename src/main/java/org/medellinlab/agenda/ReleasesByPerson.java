package org.medellinlab.agenda;

import java.util.List;
import org.medellinlab.shared.HeldRows;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who released an agenda.
@Component
class ReleasesByPerson implements PersonalData {

    private final JdbcClient jdbc;

    ReleasesByPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String feature() {
        return "agenda";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Column> columns() {
        return List.of(new Column("agenda_release", "released_by", Fate.LOSES_PERSON));
    }

    @Override
    public List<Held> held(PersonId person) {
        return List.of(HeldRows.of(jdbc, "release", """
                select l.name as lab_text, r.number, r.name, r.released_at from agenda_release r
                join lab l on l.id = r.lab_id where r.released_by = ? order by r.released_at""", person.value()));
    }

    @Override
    public void erase(Forgotten whom) {
        jdbc.sql("update agenda_release set released_by = null where released_by = ?")
                .param(whom.id().value())
                .update();
    }
}
