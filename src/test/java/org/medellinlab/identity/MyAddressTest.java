package org.medellinlab.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Mail;
import org.medellinlab.Mailbox;
import org.medellinlab.ProductTest;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

@ProductTest
class MyAddressTest {

    /// Each test has addresses of its own: a mail of the one before may still be on its way.
    private static int tests;

    @Autowired
    MyAddress mine;

    @Autowired
    Devices devices;

    @Autowired
    Passkeys passkeys;

    @Autowired
    Directory directory;

    @Autowired
    Installation installation;

    @Autowired
    JdbcClient jdbc;

    @Value("http://localhost:${server.port}")
    URI server;

    private EmailAddress former;
    private EmailAddress next;
    private EmailAddress betos;
    private PersonId ana;

    @BeforeEach
    void people() {
        tests++;
        former = new EmailAddress("ana" + tests + "@example.org");
        next = new EmailAddress("ana.nueva" + tests + "@example.org");
        betos = new EmailAddress("beto" + tests + "@example.org");
        ana = person("ana", former);
        person("beto", betos);
    }

    @Test
    void nothing_changes_before_the_code_from_the_new_address_is_typed() {
        var phone = devices.register(ana, null);
        ask(next.value());
        assertThat(address()).isEqualTo(former);
        assertThat(as(() -> mine.awaited())).contains(next);

        var code = code(Mailbox.of(next).await());
        assertThat(prove(wrong(code))).isFalse();
        assertThat(address()).isEqualTo(former);
        assertThat(prove(" " + code.substring(0, 3) + " " + code.substring(3))).isTrue();

        assertThat(address()).isEqualTo(next);
        assertThat(directory.personAt(former)).isEmpty();
        assertThat(devices.whose(phone)).as("stays signed in").isPresent();
        assertThat(Mailbox.of(next).awaitAbout("ahora su correo").links())
                .contains(installation.address("/app/devices"));
        assertThat(prove(code)).as("a second time").isFalse();
    }

    @Test
    void the_link_to_the_new_address_needs_its_button() throws Exception {
        ask(next.value());
        var link = act(Mailbox.of(next).await());
        var browser = new Browser(server);
        for (var i = 0; i < 10; i++) {
            assertThat(browser.get(link).body()).contains(next.value());
        }
        assertThat(address()).isEqualTo(former);

        assertThat(browser.post(link, Map.of()).statusCode()).isEqualTo(200);
        assertThat(address()).isEqualTo(next);
        assertThat(as(() -> mine.awaited())).isEmpty();
    }

    @Test
    void the_former_address_is_warned_and_stops_it() throws Exception {
        var lost = devices.register(ana, null);
        ask(next.value());
        var prove = act(Mailbox.of(next).await());
        var stop = act(Mailbox.of(former).await());
        var browser = new Browser(server);

        assertThat(browser.get(stop).body()).contains("todavía no se ha hecho");
        assertThat(devices.whose(lost)).isPresent();
        assertThat(browser.post(stop, Map.of()).statusCode()).isEqualTo(200);

        assertThat(devices.whose(lost)).isEmpty();
        browser.post(prove, Map.of());
        assertThat(address()).isEqualTo(former);
        assertThat(as(() -> mine.awaited())).isEmpty();
    }

    @Test
    void the_former_address_takes_back_what_was_done_with_all_that_came_after() throws Exception {
        var thief = devices.register(ana, null);
        ask(next.value());
        assertThat(prove(code(Mailbox.of(next).await()))).isTrue();
        var third = new EmailAddress("third" + tests + "@example.org");
        ask(third.value());
        assertThat(prove(code(Mailbox.of(third).await()))).isTrue();
        var stopOfThief = act(Mailbox.of(next).awaitAbout("cambiar su correo"));
        addPasskey(thief);

        new Browser(server).post(act(Mailbox.of(former).await()), Map.of());

        assertThat(address()).isEqualTo(former);
        assertThat(devices.whose(thief)).isEmpty();
        assertThat(jdbc.sql("select count(*) from passkey").query(Integer.class).single())
                .isZero();
        new Browser(server).post(stopOfThief, Map.of());
        assertThat(address())
                .as("a later change cannot be taken back to its own")
                .isEqualTo(former);
    }

    @Test
    void an_address_of_somebody_else_gets_the_same_answer_and_no_mail() {
        ask(betos.value());
        assertThat(as(() -> mine.awaited())).contains(betos);
        Mailbox.of(former).await();
        assertThat(Mailbox.of(betos).all()).isEmpty();
        assertThat(jdbc.sql("select count(*) from mail_message where recipient = ?")
                        .param(betos.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void one_that_became_somebody_elses_meanwhile_changes_nothing() {
        ask(next.value());
        var code = code(Mailbox.of(next).await());
        person("carla", next);

        assertThatThrownBy(() -> prove(code)).isInstanceOf(Refused.class).hasMessage("door.address.unusable");
        assertThat(address()).isEqualTo(former);
    }

    @Test
    void after_five_wrong_codes_an_hour_or_another_wish_the_right_one_does_not_help() {
        ask(next.value());
        var code = code(Mailbox.of(next).await());
        for (var i = 0; i < 5; i++) {
            assertThat(prove(wrong(code))).isFalse();
        }
        assertThat(prove(code)).isFalse();

        ask("second" + tests + "@example.org");
        var second = code(Mailbox.of("second" + tests + "@example.org").await());
        jdbc.sql("update address_change set expires_at = asked_at").update();
        assertThat(prove(second)).isFalse();

        ask("third" + tests + "@example.org");
        var third = code(Mailbox.of("third" + tests + "@example.org").await());
        as(() -> {
            mine.forget();
            return true;
        });
        assertThat(prove(third)).isFalse();
        assertThat(address()).isEqualTo(former);
    }

    @Test
    void what_cannot_be_is_said_at_once_and_five_a_day_are_enough() {
        refused("ana@", "door.address.malformed");
        refused(former.value().toUpperCase(Locale.ROOT), "door.address.same");
        for (var i = 0; i < 5; i++) {
            ask("other" + i + "@example.org");
        }
        refused("other5@example.org", "door.address.often");
    }

    @Test
    void the_trail_tells_it_without_the_addresses() {
        ask(next.value());
        prove(code(Mailbox.of(next).await()));

        assertThat(jdbc.sql("select happened from audit_entry where thing_id = ? and person_id = ? order by id")
                        .params(ana.value(), ana.value())
                        .query(String.class)
                        .list())
                .containsExactly("ADDRESS_ASKED", "ADDRESS_CHANGED");
        assertThat(jdbc.sql("select group_concat(concat_ws(' ', thing_name, was, became)) from audit_entry")
                        .query(String.class)
                        .single())
                .doesNotContain("@example.org");
    }

    private void addPasskey(String device) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("lab", device));
        as(() -> {
            var answer = new SoftKey(installation.address("")).create(passkeys.begin(request));
            passkeys.add(request, "x", answer);
            return true;
        });
    }

    private void refused(String typed, String key) {
        assertThatThrownBy(() -> ask(typed)).isInstanceOf(Refused.class).hasMessage(key);
    }

    private void ask(String typed) {
        as(() -> {
            mine.ask(typed);
            return true;
        });
    }

    private boolean prove(String code) {
        return as(() -> mine.prove(code));
    }

    private @Nullable EmailAddress address() {
        return directory.person(ana).orElseThrow().address();
    }

    private static String wrong(String code) {
        return code.equals("123456") ? "654321" : "123456";
    }

    private static String code(Mail mail) {
        var found = Pattern.compile("(?m)^(\\d{6})$").matcher(mail.text());
        assertThat(found.find()).as(mail.text()).isTrue();
        return found.group(1);
    }

    /// The path of the mail's link that acts.
    private static String act(Mail mail) {
        return mail.links().stream()
                .filter(link -> link.contains("/act/"))
                .map(link -> URI.create(link).getPath())
                .findFirst()
                .orElseThrow();
    }

    private PersonId person(String key, EmailAddress address) {
        return CurrentActor.asSystem(() -> directory.write(key, key, List.of(Language.ES), address))
                .id();
    }

    private <T> T as(Supplier<T> work) {
        return CurrentActor.as(new SignedIn(ana, "x", Language.ES), work);
    }
}
