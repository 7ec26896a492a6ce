package org.medellinlab.registration;

import java.util.List;
import java.util.UUID;
import org.medellinlab.shared.HeldRows;
import org.medellinlab.shared.OrderedRows;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PersonalData;
import org.medellinlab.shared.PersonalWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Letters to the people of a lab, written and received, and places offered to an organisation through the person or
/// for the person.
@Component
class LettersOfPerson implements PersonalData {

    private static final String NOBODY = "—";

    private final JdbcClient jdbc;

    LettersOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String feature() {
        return "letters";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("letter_draft", "writer_id", Fate.GOES),
                new Column("letter_draft", "left_out", Fate.STAYS),
                new Column("people_letter", "sent_by_id", Fate.STAYS),
                new Column("people_letter_recipient", "person_id", Fate.GOES));
    }

    @Override
    public List<Held> held(PersonId person) {
        var id = person.value();
        var own = " in (select address from person where id = ? union"
                + " select address from person_address where person_id = ?)";
        return List.of(
                HeldRows.of(jdbc, "letter", """
                        select l.name as lab_text, w.subject as subject_text, w.sent_at, r.left_out as left_out_code
                        from people_letter_recipient r join people_letter w on w.id = r.letter_id
                        join lab l on l.id = w.lab_id where r.person_id = ? order by w.sent_at""", id),
                HeldRows.of(jdbc, "letter-sent", """
                        select l.name as lab_text, w.subject as subject_text, w.sent_at from people_letter w
                        join lab l on l.id = w.lab_id where w.sent_by_id = ? order by w.sent_at""", id),
                HeldRows.of(jdbc, "letter-draft", """
                        select l.name as lab_text, w.subject, w.words, d.kept_at from letter_draft d
                        join lab l on l.id = d.lab_id join letter_draft_words w on w.draft_id = d.id
                        where d.writer_id = ? order by d.kept_at, w.language""", id),
                HeldRows.of(
                        jdbc,
                        "places-contact",
                        "select l.name as lab_text, g.name as organisation_text, o.contact_name, o.contact_address,"
                                + " o.offered_at from places_offer o join lab l on l.id = o.lab_id"
                                + " join organisation g on g.id = o.organisation_id where o.contact_address" + own
                                + " order by o.offered_at",
                        id,
                        id),
                HeldRows.of(
                        jdbc,
                        "places-proposal",
                        "select l.name as lab_text, g.name as organisation_text, p.name, p.address"
                                + " from places_offer_proposal p join places_offer o on o.id = p.offer_id"
                                + " join lab l on l.id = o.lab_id join organisation g on g.id = o.organisation_id"
                                + " where p.address" + own + " order by o.offered_at",
                        id,
                        id));
    }

    @Override
    public void erase(Forgotten whom) {
        var id = whom.id().value();
        jdbc.sql("delete from letter_draft where writer_id = ?").param(id).update();
        OrderedRows.takeOut(jdbc, "people_letter_recipient", "letter_id", "person_id = ?", id);
        for (var address : whom.addresses()) {
            OrderedRows.takeOut(jdbc, "places_offer_proposal", "offer_id", "address = ?", address);
            jdbc.sql("""
                            update places_offer set contact_name = ?, contact_address = ?, version = version + 1,
                                state = if(state = 'OPEN', 'CANCELLED', state) where contact_address = ?""").params(NOBODY, NOBODY, address).update();
        }
        blot("people_letter", "id = ?", whom);
        blot("letter_draft_words", "draft_id = ? and language = ?", whom);
    }

    /// A letter may name somebody it is not about.
    private void blot(String table, String which, Forgotten whom) {
        record Told(UUID id, String language, String subject, String words) {}
        var key = which.startsWith("id") ? "id, ''" : "draft_id, language";
        jdbc
                .sql("select " + key + ", subject, words from " + table)
                .query((rs, i) ->
                        new Told(rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3), rs.getString(4)))
                .list()
                .stream()
                .filter(told -> whom.isIn(told.subject()) || whom.isIn(told.words()))
                .forEach(told -> {
                    var update = jdbc.sql("update " + table + " set subject = ?, words = ? where " + which)
                            .param(PersonalWords.blotted(told.subject(), whom))
                            .param(PersonalWords.blotted(told.words(), whom))
                            .param(told.id());
                    (told.language().isEmpty() ? update : update.param(told.language())).update();
                });
    }
}
