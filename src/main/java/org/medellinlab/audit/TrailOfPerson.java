package org.medellinlab.audit;

import java.util.List;
import org.medellinlab.shared.HeldRows;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the person did, as the trail keeps it. It is never altered: it names people by number alone, so that the number
/// means nobody once the person is forgotten.
@Component
class TrailOfPerson implements PersonalData {

    private final JdbcClient jdbc;

    TrailOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String feature() {
        return "audit";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("audit_entry", "person_id", Fate.STAYS), new Column("audit_entry", "thing_id", Fate.STAYS));
    }

    @Override
    public List<Held> held(PersonId person) {
        return List.of(HeldRows.of(jdbc, "trail", """
                select happened_at, happened as happened_code, thing_kind as thing_code, channel as channel_code
                from audit_entry where person_id = ? or thing_id = ? order by id desc""", person.value(), person.value()));
    }

    @Override
    public void erase(Forgotten whom) {
        // nothing in it says who the number was
    }
}
