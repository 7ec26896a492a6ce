package org.medellinlab.commitment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.medellinlab.directory.Directory;
import org.medellinlab.mail.Actions;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The mails that promises bring about, the links in them, and the seats they go to; for tests.
@Component
public class PromiseMails {

    private final DemoPromises demo;
    private final Directory directory;
    private final Actions actions;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    PromiseMails(
            DemoPromises demo, Directory directory, Actions actions, TransactionTemplate transaction, JdbcClient jdbc) {
        this.demo = demo;
        this.directory = directory;
        this.actions = actions;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /// How many of a kind were written.
    public int count(String kind) {
        return texts(kind).size();
    }

    /// The texts of a kind, the oldest first.
    public List<String> texts(String kind) {
        return jdbc.sql("select text from mail_message where kind = ? order by created_at, id")
                .param(kind)
                .query((rs, i) -> rs.getString(1))
                .list();
    }

    /// The newest of a kind.
    public String text(String kind) {
        return texts(kind).getLast();
    }

    /// To whom those of a kind went, the oldest first.
    public List<String> recipients(String kind) {
        return jdbc.sql("select recipient from mail_message where kind = ? order by created_at, id")
                .param(kind)
                .query((rs, i) -> rs.getString(1))
                .list();
    }

    /// Sends the form behind the link in the newest mail of a kind, as a browser would.
    public void follow(String kind, Map<String, String> form) {
        actions.act(token(text(kind)), Language.ES, form);
    }

    /// The secret of the link in a mail.
    public static String token(String text) {
        return text.replaceAll("(?s).*/act/([A-Za-z0-9_-]+).*", "$1");
    }

    /// The newest link of a kind.
    public ActLink link(String kind) {
        return links(kind).getLast();
    }

    /// The links of a kind, the oldest first.
    public List<ActLink> links(String kind) {
        return jdbc.sql("select * from action_link where kind = ? order by issued_at, token_hash")
                .param(kind)
                .query((rs, i) -> new ActLink(
                        rs.getString("kind"),
                        rs.getObject("thing_id", UUID.class),
                        new SeatId(rs.getObject("seat_id", UUID.class)),
                        new PersonId(rs.getObject("person_id", UUID.class)),
                        Language.ES,
                        rs.getString("memo")))
                .list();
    }

    /// Acts on a link, in a transaction as the mail's page does.
    public void act(MailAction action, ActLink link, Map<String, String> form) {
        transaction.executeWithoutResult(
                status -> CurrentActor.asSystem(() -> action.act(link, Language.ES, new HashMap<>(form))));
    }

    public SeatId seat(String key) {
        return directory.seats().values().stream()
                .filter(seat -> seat.key().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// Only this person holds the seat from now on.
    public void holds(String person, String seat) {
        jdbc.sql("delete from holding where seat_id = ?")
                .param(seat(seat).value())
                .update();
        jdbc.sql("""
                        insert into holding (person_id, position, seat_id, from_on, acting)
                        values (?, 50, ?, '2020-01-01', false)""")
                .params(demo.person(person).person().value(), seat(seat).value())
                .update();
    }
}
