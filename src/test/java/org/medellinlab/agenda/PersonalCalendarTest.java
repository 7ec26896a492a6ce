package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.EmbeddedEnvironment;
import org.medellinlab.ProductTest;
import org.medellinlab.Statements;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One person's agenda of the invented lab, on the screen's service and as a calendar.
@ProductTest
class PersonalCalendarTest {

    private static final String WHO = "iara-sampaio";

    @Autowired
    VersionsOfPerson versions;

    @Autowired
    DemoPromises demo;

    @Autowired
    AgendaReading reading;

    @Autowired
    AgendaPlanning planning;

    @Autowired
    AgendaCalendar calendar;

    @Autowired
    MyAgenda agenda;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    PersonalCalendar personal;

    @Autowired
    ItemInvitations invitations;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    private LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        lab = demo.lay();
        jdbc.sql("delete from booking").update();
    }

    @Test
    void a_choice_of_several_gives_way_to_another_and_can_be_taken_back() {
        assertThat(why("taller-acuerdos")).isEqualTo(MyItem.Why.OPEN);
        choose("taller-acuerdos");
        assertThat(why("taller-acuerdos")).isEqualTo(MyItem.Why.CHOSEN);
        assertThat(why("taller-sombra")).isEqualTo(MyItem.Why.NOT_CHOSEN);

        choose("taller-sombra");
        assertThat(why("taller-acuerdos")).isEqualTo(MyItem.Why.NOT_CHOSEN);
        me(() -> agenda.leaveOpen(lab, item("taller-sombra").id()));

        assertThat(why("taller-acuerdos")).isEqualTo(MyItem.Why.OPEN);
        assertThatThrownBy(() -> choose("almuerzo-1")).isInstanceOf(Refused.class);
    }

    @Test
    void a_visit_is_mine_with_a_place_only_and_at_the_hour_of_my_departure() {
        assertThat(why("visita-moravia")).isEqualTo(MyItem.Why.NO_PLACE);
        book("moravia");

        var mine = mine("visita-moravia");

        assertThat(mine.why()).isEqualTo(MyItem.Why.OWN);
        assertThat(mine.starts().toLocalTime()).hasToString("09:15");
        assertThat(mine.from()).isNotNull();
    }

    @Test
    void the_feed_has_what_is_mine_keeps_its_identifier_and_counts_changes() throws Exception {
        book("moravia");
        choose("taller-acuerdos");
        var address = me(() -> feeds.make(Language.PT));
        var uid = "UID:" + item("bienvenida").id() + "@localhost";

        var before = get(address);

        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(before.headers().firstValue("content-type").orElse("")).startsWith("text/calendar");
        assertThat(unfolded(before.body()))
                .contains(uid, "BEGIN:VTIMEZONE", item("visita-moravia").id().toString())
                .contains(item("taller-acuerdos").id().toString())
                .doesNotContain(item("taller-sombra").id().toString())
                .contains("SUMMARY;LANGUAGE=pt:");
        later("bienvenida");
        demo.as("demo-organiser", () -> planning.release(lab, "v2 – más tarde"));
        var after = unfolded(get(address).body());
        assertThat(event(after, uid)).contains("SEQUENCE:1").contains("T084500");
        var tag = before.headers().firstValue("etag").orElseThrow();
        assertThat(get(address, tag).statusCode()).isEqualTo(200);
        var fresh = get(address).headers().firstValue("etag").orElseThrow();
        assertThat(get(address, fresh).statusCode()).isEqualTo(304);
    }

    @Test
    void an_address_that_was_ended_finds_nothing_and_is_nobody_elses_to_end() throws Exception {
        var address = me(() -> feeds.make(Language.ES));
        var feed = me(() -> feeds.mine()).getFirst().id();
        demo.as("demo-organiser", () -> feeds.end(feed));
        assertThat(get(address).statusCode()).isEqualTo(200);

        me(() -> feeds.end(feed));

        assertThat(get(address).statusCode()).isEqualTo(404);
        assertThat(personal.ics("nonsense")).isEmpty();
        assertThat(personal.ics("x".repeat(500))).isEmpty();
    }

    @Test
    void a_feed_costs_three_statements() {
        var address = me(() -> feeds.make(Language.ES));
        var token = address.substring(address.lastIndexOf('/') + 1).replace(".ics", "");

        assertThat(statements.during(() -> assertThat(personal.ics(token)).isPresent()))
                .isLessThanOrEqualTo(3);
    }

    @Test
    void what_is_taken_out_stays_in_the_calendar_as_cancelled_until_it_comes_back() {
        var item = item("pausa-1");
        demo.as("demo-organiser", () -> planning.withdraw(lab, item.id()));
        demo.as("demo-organiser", () -> planning.release(lab, "v2 – sin café"));
        var uid = "UID:" + item.id() + "@localhost";

        var gone = event(unfolded(calendar.ics(lab, Language.ES)), uid);
        assertThat(gone).contains("STATUS:CANCELLED", "SEQUENCE:1");

        demo.as("demo-organiser", () -> planning.restore(lab, item));
        demo.as("demo-organiser", () -> planning.release(lab, "v3 – con café"));
        assertThat(event(unfolded(calendar.ics(lab, Language.ES)), uid))
                .contains("SEQUENCE:2")
                .doesNotContain("CANCELLED");
    }

    @Test
    void an_invitation_follows_the_item_and_is_called_off_with_it() {
        jdbc.sql("update person set address = 'iara@x.org' where id = ?")
                .param(demo.person(WHO).person().value())
                .update();
        var item = item("pausa-1");
        me(() -> invitations.sendMe(lab, item.id()));
        assertThat(parts())
                .singleElement()
                .satisfies(text -> assertThat(unfolded(text))
                        .contains("METHOD:REQUEST", "ATTENDEE;", "mailto:iara@x.org", "SEQUENCE:0", "ORGANIZER;"));

        later("pausa-1");
        demo.as("demo-organiser", () -> planning.release(lab, "v2"));
        later("bienvenida");
        demo.as("demo-organiser", () -> planning.release(lab, "v3"));
        demo.as("demo-organiser", () -> planning.withdraw(lab, item.id()));
        demo.as("demo-organiser", () -> planning.release(lab, "v4"));

        assertThat(parts()).hasSize(3);
        assertThat(parts().get(1)).contains("METHOD:REQUEST", "SEQUENCE:1");
        assertThat(parts().get(2)).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:3");
        assertThat(me(() -> invitations.mine(lab))).isEmpty();
    }

    @Test
    void the_mail_itself_carries_the_calendar_with_its_method() throws Exception {
        jdbc.sql("update person set address = 'iara@x.org' where id = ?")
                .param(demo.person(WHO).person().value())
                .update();
        me(() -> invitations.sendMe(lab, item("pausa-1").id()));

        org.medellinlab.Mailbox.of("iara@x.org").await();
        var message = java.util.stream.Stream.of(
                        EmbeddedEnvironment.mailServer().getReceivedMessages())
                .filter(mail -> raw(mail).contains("iara@x.org"))
                .findFirst()
                .orElseThrow();
        assertThat(raw(message)).contains("text/calendar").contains("method=REQUEST");
    }

    private static String raw(jakarta.mail.internet.MimeMessage mail) {
        try {
            var out = new java.io.ByteArrayOutputStream();
            mail.writeTo(out);
            return out.toString(java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (java.io.IOException | jakarta.mail.MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private List<String> parts() {
        return jdbc.sql("select calendar from mail_message where calendar is not null order by created_at, id")
                .query((rs, i) -> rs.getString(1))
                .list();
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }

    private static String event(String text, String uid) {
        return java.util.Arrays.stream(text.split("BEGIN:VEVENT", -1))
                .filter(event -> event.contains(uid))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> get(String address, String... tag) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address));
        if (tag.length > 0) {
            request.header("If-None-Match", tag[0]);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private void book(String visit) {
        jdbc.sql("""
                        insert into booking select ?, 0, d.visit_id, d.id, ?, utc_timestamp(6) from departure d
                        join site_visit v on v.id = d.visit_id where v.visit_key = ? order by d.leaves_at limit 1""")
                .params(Ids.next(), demo.person(WHO).person().value(), visit)
                .update();
    }

    private void choose(String key) {
        me(() -> agenda.choose(lab, item(key).id()));
    }

    private MyItem mine(String key) {
        return me(() -> agenda.mine(lab)).stream()
                .filter(one -> one.item().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private MyItem.Why why(String key) {
        return mine(key).why();
    }

    private void later(String key) {
        var item = item(key);
        var form = AgendaItemForm.of(item);
        var moved = new AgendaItemForm(
                form.kind(),
                form.title(),
                form.abstractText(),
                form.day(),
                form.starts().plusMinutes(15),
                form.ends().plusMinutes(15),
                form.approximate(),
                form.venue(),
                form.track(),
                form.phase());
        demo.as("demo-organiser", () -> planning.edit(lab, item.id(), item.version(), moved));
    }

    private AgendaItemRow item(String key) {
        return demo.as("demo-organiser", () -> reading.draft(lab)).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private <T> T me(Supplier<T> work) {
        return demo.as(WHO, work);
    }

    private void me(Runnable work) {
        demo.as(WHO, work);
    }

    @Test
    void what_i_chose_or_am_needed_at_is_cancelled_in_my_calendar_when_it_is_taken_out() throws Exception {
        choose("taller-acuerdos");
        var address = me(() -> feeds.make(Language.ES));
        var chosen = item("taller-acuerdos");
        var refused = item("taller-sombra");
        var everybodys = item("pausa-1");

        for (var item : List.of(chosen, refused, everybodys)) {
            demo.as("demo-organiser", () -> planning.withdraw(lab, item.id()));
        }
        demo.as("demo-organiser", () -> planning.release(lab, "v2"));

        var after = unfolded(get(address).body());
        assertThat(event(after, uid(chosen))).contains("STATUS:CANCELLED", "SEQUENCE:1");
        assertThat(event(after, uid(everybodys))).contains("STATUS:CANCELLED", "SEQUENCE:1");
        assertThat(after).doesNotContain(uid(refused));

        demo.as("demo-organiser", () -> planning.restore(lab, chosen));
        demo.as("demo-organiser", () -> planning.release(lab, "v3"));
        assertThat(event(unfolded(get(address).body()), uid(chosen)))
                .contains("SEQUENCE:2")
                .doesNotContain("STATUS:");
        assertThat(why("taller-acuerdos")).isEqualTo(MyItem.Why.CHOSEN);
    }

    @Test
    void who_chose_something_else_meanwhile_has_not_chosen_twice_when_it_comes_back() {
        choose("taller-acuerdos");
        var chosen = item("taller-acuerdos");
        demo.as("demo-organiser", () -> planning.withdraw(lab, chosen.id()));
        demo.as("demo-organiser", () -> planning.release(lab, "v2"));
        assertThat(held()).as("what is kept is told").hasSize(1);

        choose("taller-sombra");
        demo.as("demo-organiser", () -> planning.restore(lab, chosen));
        demo.as("demo-organiser", () -> planning.release(lab, "v3"));

        assertThat(why("taller-sombra")).isEqualTo(MyItem.Why.CHOSEN);
        assertThat(why("taller-acuerdos")).isNotEqualTo(MyItem.Why.CHOSEN);
        assertThat(held()).hasSize(1);
    }

    private List<?> held() {
        return versions.held(demo.person(WHO).person()).stream()
                .filter(one -> one.name().equals("agenda-choice"))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    @Test
    void what_my_seat_or_i_have_a_part_in_is_mine_and_cancelled_with_the_item() throws Exception {
        var seat = jdbc.sql("select seat_id from holding where person_id = ? and until_on is null")
                .param(demo.person(WHO).person().value())
                .query((rs, i) -> java.util.Objects.requireNonNull(rs.getObject(1, java.util.UUID.class)))
                .list()
                .getFirst();
        assertThat(why("taller-sombra")).isEqualTo(MyItem.Why.OPEN);
        details(
                "taller-sombra",
                ItemDetails.NONE.withPeople(ItemRole.HOST, List.of(ItemPerson.seat(ItemRole.HOST, seat))));
        details("taller-acuerdos", ItemDetails.NONE.cancelled(true));
        demo.as("demo-organiser", () -> planning.release(lab, "v2"));
        var address = me(() -> feeds.make(Language.ES));

        assertThat(why("taller-sombra")).isEqualTo(MyItem.Why.OWN);
        assertThat(why("taller-acuerdos")).isEqualTo(MyItem.Why.NOT_CHOSEN);
        assertThat(event(unfolded(get(address).body()), uid(item("taller-sombra"))))
                .doesNotContain("STATUS:");

        details("taller-sombra", item("taller-sombra").details().cancelled(true));
        demo.as("demo-organiser", () -> planning.release(lab, "v3"));
        assertThat(event(unfolded(get(address).body()), uid(item("taller-sombra"))))
                .contains("STATUS:CANCELLED", "SEQUENCE:2");

        var mine = item("taller-sombra");
        demo.as("demo-organiser", () -> planning.withdraw(lab, mine.id()));
        demo.as("demo-organiser", () -> planning.release(lab, "v4"));
        assertThat(event(unfolded(get(address).body()), uid(mine))).contains("STATUS:CANCELLED", "SEQUENCE:3");
    }

    @Test
    void what_is_called_off_before_i_chose_is_cancelled_and_not_merely_possible() throws Exception {
        var address = me(() -> feeds.make(Language.ES));
        assertThat(event(unfolded(get(address).body()), uid(item("taller-sombra"))))
                .contains("STATUS:TENTATIVE");
        details("taller-sombra", item("taller-sombra").details().cancelled(true));
        demo.as("demo-organiser", () -> planning.release(lab, "v2"));

        assertThat(event(unfolded(get(address).body()), uid(item("taller-sombra"))))
                .contains("STATUS:CANCELLED");
    }

    private void details(String key, ItemDetails details) {
        var item = item(key);
        demo.as(
                "demo-organiser",
                () -> planning.edit(
                        lab, item.id(), item.version(), AgendaItemForm.of(item).with(details)));
    }

    private static String uid(AgendaItemRow item) {
        return "UID:" + item.id() + "@localhost";
    }
}
