package org.medellinlab.privacy;

import java.util.List;
import org.medellinlab.shared.HeldRows;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// That somebody asked to be forgotten; afterwards only that it was done.
@Component
class ErasureOfRequests implements PersonalData {

    private final JdbcClient jdbc;

    ErasureOfRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String feature() {
        return "privacy";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("erasure_request", "person_id", Fate.STAYS),
                new Column("erasure_request", "asked_by", Fate.STAYS));
    }

    @Override
    public List<Held> held(PersonId person) {
        return List.of(HeldRows.of(jdbc, "erasure", """
                select asked_at, due_at, reason, taken_back_at from erasure_request where person_id = ?
                order by asked_at""", person.value()));
    }

    @Override
    public void erase(Forgotten whom) {
        jdbc.sql("update erasure_request set reason = null where person_id = ?")
                .param(whom.id().value())
                .update();
    }
}
