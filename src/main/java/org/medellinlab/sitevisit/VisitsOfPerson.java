package org.medellinlab.sitevisit;

import java.util.List;
import org.medellinlab.shared.HeldRows;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Seats booked in departures, departures guided; and contacts at a stop that name the person.
@Component
class VisitsOfPerson implements PersonalData {

    private final JdbcClient jdbc;

    VisitsOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String feature() {
        return "sitevisit";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("booking", "person_id", Fate.GOES), new Column("departure", "guide_id", Fate.LOSES_PERSON));
    }

    @Override
    public List<Held> held(PersonId person) {
        return List.of(
                HeldRows.of(jdbc, "booking", """
                        select v.title as visit_text, d.leaves_at as leaves, b.booked_at from booking b
                        join site_visit v on v.id = b.visit_id join departure d on d.id = b.departure_id
                        where b.person_id = ? order by d.leaves_at""", person.value()), HeldRows.of(jdbc, "guiding", """
                        select v.title as visit_text, d.leaves_at as leaves from departure d
                        join site_visit v on v.id = d.visit_id where d.guide_id = ? order by d.leaves_at""", person.value()));
    }

    @Override
    public void erase(Forgotten whom) {
        var id = whom.id().value();
        jdbc.sql("delete from booking where person_id = ?").param(id).update();
        jdbc.sql("update departure set guide_id = null, version = version + 1 where guide_id = ?")
                .param(id)
                .update();
        record Contact(java.util.UUID visit, int position, String words) {}
        jdbc
                .sql("select visit_id, position, contact from visit_stop where contact is not null")
                .query((rs, i) -> new Contact(rs.getObject(1, java.util.UUID.class), rs.getInt(2), rs.getString(3)))
                .list()
                .stream()
                .filter(contact -> whom.isIn(contact.words()))
                .forEach(contact -> jdbc.sql("update visit_stop set contact = null where visit_id = ? and position = ?")
                        .params(contact.visit(), contact.position())
                        .update());
    }
}
