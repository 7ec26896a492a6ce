package org.medellinlab.mail;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.medellinlab.shared.HeldRows;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PersonalData;
import org.medellinlab.shared.PersonalWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Mails to the person, with their links; and what mails to others say of them.
@Component
class MailOfPerson implements PersonalData {

    private static final Set<String> OVER = Set.of("SENT", "FAILED", "CANCELLED");

    private record Copy(UUID id, String state, String subject, String text, String html, String calendar) {}

    private final JdbcClient jdbc;

    MailOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String feature() {
        return "mail";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("mail_message", "person_id", Fate.GOES), new Column("action_link", "person_id", Fate.GOES));
    }

    @Override
    public List<Held> held(PersonId person) {
        return List.of(HeldRows.of(jdbc, "mail", """
                        select created_at, subject, recipient, state as state_code, text from mail_message
                        where person_id = ? order by created_at desc, id desc""", person.value()), HeldRows.of(jdbc, "link", """
                        select issued_at, expires_at, consumed_at from action_link where person_id = ?
                        order by issued_at desc""", person.value()));
    }

    @Override
    public void erase(Forgotten whom) {
        var id = whom.id().value();
        jdbc.sql("delete from action_link where person_id = ?").param(id).update();
        jdbc.sql("delete from mail_message where person_id = ?").param(id).update();
        whom.addresses()
                .forEach(address -> jdbc.sql("delete from mail_message where recipient = ?")
                        .param(address)
                        .update());
        blotOut(whom);
    }

    /// A name of one word may be many people's: it is blotted out of what has been sent, never of what still goes out.
    private void blotOut(Forgotten whom) {
        var isOnlyTheirs = whom.name().strip().contains(" ");
        jdbc
                .sql("select id, state, subject, text, html, calendar from mail_message where text <> '' or html <> ''")
                .query((rs, i) -> new Copy(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        Objects.requireNonNullElse(rs.getString(6), "")))
                .list()
                .stream()
                .filter(mail -> whom.isIn(mail.subject())
                        || whom.isIn(mail.text())
                        || whom.isIn(mail.html())
                        || whom.isIn(mail.calendar()))
                .filter(mail -> isOnlyTheirs || OVER.contains(mail.state()))
                .toList()
                .forEach(mail -> jdbc.sql(
                                "update mail_message set subject = ?, text = ?, html = ?, calendar = if(?, null, calendar) where id = ?")
                        .param(PersonalWords.blotted(mail.subject(), whom))
                        .param(PersonalWords.blotted(mail.text(), whom))
                        .param(PersonalWords.blotted(mail.html(), whom))
                        .param(whom.isIn(mail.calendar()))
                        .param(mail.id())
                        .update());
    }
}
