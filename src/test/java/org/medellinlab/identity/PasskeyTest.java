package org.medellinlab.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
class PasskeyTest {

    @Autowired
    Passkeys passkeys;

    @Autowired
    Devices devices;

    @Autowired
    Directory directory;

    @Autowired
    Installation installation;

    @Autowired
    JdbcClient jdbc;

    @Value("http://localhost:${server.port}")
    URI server;

    private PersonId ana;
    private PersonId beto;
    private MockHttpServletRequest anasPhone;
    private MockHttpServletRequest betosPhone;
    private SoftKey key;

    @BeforeEach
    void people() {
        ana = person("ana");
        beto = person("beto");
        anasPhone = phone(ana);
        betosPhone = phone(beto);
        key = key();
    }

    @Test
    void a_passkey_signs_its_person_in_again_and_again() throws Exception {
        add(ana, anasPhone, key, " Mi teléfono ");

        for (var time = 0; time < 2; time++) {
            var browser = new Browser(server);
            var entered = enter(browser, key);
            assertThat(entered.statusCode()).isEqualTo(200);
            assertThat(entered.body()).isEqualTo("{\"next\":\"/app/\"}");
            assertThat(browser.isSignedIn()).isTrue();
            assertThat(devices.whose(browser.cookie("lab")).orElseThrow().person())
                    .isEqualTo(ana);
            assertThat(browser.cookie("lab-door")).isEmpty();
        }
        var mine = as(ana, passkeys::mine);
        assertThat(mine).extracting(PasskeyRow::name).containsExactly("Mi teléfono");
        assertThat(mine.getFirst().used()).isNotNull();
        assertThat(as(beto, passkeys::mine)).isEmpty();
        assertThat(happened("MADE", "Passkey")).isEqualTo(1);
    }

    @Test
    void it_leads_to_where_one_was_going_but_never_elsewhere() throws Exception {
        add(ana, anasPhone, key, "x");
        var browser = new Browser(server);

        var inside = browser.postJson("/sign-in/passkey?next=/app/labs/x/today", key.get(ask(browser)));
        assertThat(inside.body()).isEqualTo("{\"next\":\"/app/labs/x/today\"}");
        var outside = browser.postJson("/sign-in/passkey?next=//evil.example", key.get(ask(browser)));
        assertThat(outside.body()).isEqualTo("{\"next\":\"/app/\"}");
    }

    @Test
    void an_answer_is_good_once() throws Exception {
        add(ana, anasPhone, key, "x");
        var browser = new Browser(server);
        var answer = key.get(ask(browser));
        var asked = "lab-door=" + browser.cookie("lab-door");

        assertThat(browser.postJson("/sign-in/passkey", answer).statusCode()).isEqualTo(200);
        refused(new Browser(server).postJson("/sign-in/passkey", answer, "Cookie", asked));
    }

    @Test
    void an_answer_to_another_question_is_none() throws Exception {
        add(ana, anasPhone, key, "x");
        var browser = new Browser(server);
        var former = key.get(ask(browser));
        ask(browser);

        refused(browser.postJson("/sign-in/passkey", former));
    }

    @Test
    void only_the_browser_that_was_asked_may_answer_and_in_time() throws Exception {
        add(ana, anasPhone, key, "x");
        var asked = new Browser(server);
        var answer = key.get(ask(asked));

        refused(new Browser(server).postJson("/sign-in/passkey", answer));
        jdbc.sql("update door_wait set expires_at = utc_timestamp(6) - interval 1 second")
                .update();
        refused(asked.postJson("/sign-in/passkey", answer));
    }

    @Test
    void what_was_signed_for_another_origin_is_refused() throws Exception {
        var elsewhere = new SoftKey("https://lab.evil.example");
        wrong(() -> add(ana, anasPhone, elsewhere, "x"));
        var otherPort = new SoftKey("http://localhost:1");
        wrong(() -> add(ana, anasPhone, otherPort, "x"));
        assertThat(keys()).isZero();

        add(ana, anasPhone, key, "x");
        refused(enter(new Browser(server), key.on("https://lab.evil.example")));
        assertThat(enter(new Browser(server), key.on(installation.address(""))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_key_that_did_not_recognise_its_person_is_refused() {
        wrong(() -> add(ana, anasPhone, key().withoutVerifying(), "x"));
        assertThat(keys()).isZero();
    }

    @Test
    void a_key_that_signs_without_recognising_its_person_is_refused() throws Exception {
        add(ana, anasPhone, key, "x");
        refused(enter(new Browser(server), key.withoutVerifying()));
    }

    @Test
    void a_removed_passkey_signs_nobody_in() throws Exception {
        add(ana, anasPhone, key, "x");
        var id = as(ana, passkeys::mine).getFirst().id();

        as(ana, () -> {
            passkeys.remove(id);
            return true;
        });

        refused(enter(new Browser(server), key));
        assertThat(happened("REMOVED", "Passkey")).isEqualTo(1);
    }

    @Test
    void nobody_removes_somebody_elses() throws Exception {
        add(ana, anasPhone, key, "x");
        var id = as(ana, passkeys::mine).getFirst().id();

        as(beto, () -> {
            passkeys.remove(id);
            return true;
        });

        assertThat(enter(new Browser(server), key).statusCode()).isEqualTo(200);
        assertThat(happened("REMOVED", "Passkey")).isZero();
    }

    @Test
    void what_one_person_was_asked_another_cannot_answer() {
        var question = as(ana, () -> passkeys.begin(anasPhone));
        var answer = key.create(question);

        late(() -> keep(beto, betosPhone, answer));
        late(() -> keep(beto, anasPhone, answer));
        assertThat(keys()).isZero();
    }

    @Test
    void a_key_that_says_it_is_somebody_elses_is_refused() throws Exception {
        var betos = key();
        add(ana, anasPhone, key, "x");
        add(beto, betosPhone, betos, "x");
        key.belongsTo(jdbc.sql("select user_handle from passkey where person_id = ?")
                .param(beto.value())
                .query((rs, i) -> rs.getBytes(1))
                .single());

        refused(enter(new Browser(server), key));
        assertThat(enter(new Browser(server), betos).statusCode()).isEqualTo(200);
    }

    @Test
    void the_same_key_is_not_kept_twice_nor_for_two_people() {
        add(ana, anasPhone, key, "x");
        wrong(() -> add(beto, betosPhone, key, "x"));
        wrong(() -> add(ana, anasPhone, key, "y"));
        assertThat(keys()).isEqualTo(1);
    }

    @Test
    void a_copy_whose_count_went_back_is_refused() throws Exception {
        add(ana, anasPhone, key, "x");
        assertThat(enter(new Browser(server), key).statusCode()).isEqualTo(200);
        assertThat(enter(new Browser(server), key).statusCode()).isEqualTo(200);
        key.countsBack(1);

        refused(enter(new Browser(server), key));
    }

    @Test
    void nonsense_and_unknown_keys_get_the_same_answer() throws Exception {
        var browser = new Browser(server);
        for (var nonsense : List.of("", "{}", "[]", "null", "{\"id\":\"x\"}", "x".repeat(30_000))) {
            ask(browser);
            refused(browser.postJson("/sign-in/passkey", nonsense));
        }
        var stranger = key();
        stranger.belongsTo(new byte[32]);
        refused(enter(new Browser(server), stranger));
    }

    @Test
    void the_question_is_about_nobody_and_another_site_cannot_make_a_browser_ask() throws Exception {
        add(ana, anasPhone, key, "x");

        assertThat(ask(new Browser(server)))
                .contains("\"allowCredentials\":[]", "\"userVerification\":\"required\"", "\"rpId\":\"localhost\"");
        assertThat(new Browser(server)
                        .postJson("/sign-in/passkey/ask", "", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Browser(server).get("/sign-in/passkey/ask").statusCode()).isEqualTo(405);
    }

    @Test
    void a_name_is_needed_and_ten_are_enough() {
        assertThatThrownBy(() -> add(ana, anasPhone, key, "  "))
                .isInstanceOf(Refused.class)
                .hasMessage("door.passkey.name-problem");
        for (var i = 0; i < 10; i++) {
            add(ana, anasPhone, key(), "x" + i);
        }
        assertThatThrownBy(() -> as(ana, () -> passkeys.begin(anasPhone)))
                .isInstanceOf(Refused.class)
                .hasMessage("door.passkey.enough");
    }

    private void add(PersonId person, MockHttpServletRequest phone, SoftKey made, String name) {
        var answer = made.create(as(person, () -> passkeys.begin(phone)));
        as(person, () -> {
            passkeys.add(phone, name, answer);
            return true;
        });
    }

    private void keep(PersonId person, MockHttpServletRequest phone, String answer) {
        as(person, () -> {
            passkeys.add(phone, "x", answer);
            return true;
        });
    }

    private static void wrong(Runnable adding) {
        assertThatThrownBy(adding::run).isInstanceOf(Refused.class).hasMessage("door.passkey.wrong");
    }

    private static void late(Runnable adding) {
        assertThatThrownBy(adding::run).isInstanceOf(Refused.class).hasMessage("door.passkey.late");
    }

    private HttpResponse<String> enter(Browser browser, SoftKey shown) throws Exception {
        return browser.postJson("/sign-in/passkey", shown.get(ask(browser)));
    }

    private static String ask(Browser browser) throws Exception {
        var question = browser.postJson("/sign-in/passkey/ask", "");
        assertThat(question.statusCode()).isEqualTo(200);
        return question.body();
    }

    private void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{}");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("lab="));
    }

    private SoftKey key() {
        return new SoftKey(installation.address(""));
    }

    private int keys() {
        return jdbc.sql("select count(*) from passkey").query(Integer.class).single();
    }

    private int happened(String what, String kind) {
        return jdbc.sql("select count(*) from audit_entry where happened = ? and thing_kind = ? and person_id = ?")
                .params(what, kind, ana.value())
                .query(Integer.class)
                .single();
    }

    private MockHttpServletRequest phone(PersonId person) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("lab", devices.register(person, null)));
        return request;
    }

    private PersonId person(String name) {
        var address = new EmailAddress(name + "@example.org");
        return CurrentActor.asSystem(() -> directory.write(name, name, List.of(Language.ES), address))
                .id();
    }

    private static <T> T as(PersonId person, Supplier<T> work) {
        return CurrentActor.as(new SignedIn(person, "x", Language.ES), work);
    }
}
