package org.medellinlab.followup;

import java.util.List;
import org.medellinlab.shared.HeldRows;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who was asked for news of a promise, and who asked.
@Component
class NewsOfPerson implements PersonalData {

    private final JdbcClient jdbc;

    NewsOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String feature() {
        return "followup";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("news_request", "person_id", Fate.GOES),
                new Column("news_request", "asked_by_id", Fate.LOSES_PERSON));
    }

    @Override
    public List<Held> held(PersonId person) {
        return List.of(
                HeldRows.of(jdbc, "news", """
                        select c.statement as promise_text, r.asked_at, r.answered_at from news_request r
                        join commitment c on c.id = r.commitment_id where r.person_id = ? order by r.asked_at desc""", person.value()), HeldRows.of(jdbc, "asking", """
                        select c.statement as promise_text, r.asked_at from news_request r
                        join commitment c on c.id = r.commitment_id where r.asked_by_id = ? order by r.asked_at desc""", person.value()));
    }

    @Override
    public void erase(Forgotten whom) {
        jdbc.sql("delete from news_request where person_id = ?")
                .param(whom.id().value())
                .update();
        jdbc.sql("update news_request set asked_by_id = null where asked_by_id = ?")
                .param(whom.id().value())
                .update();
    }
}
