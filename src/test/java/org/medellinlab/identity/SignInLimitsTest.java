package org.medellinlab.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Neighbours;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The proxy of this machine says who asked; each test has a network of its own.
@ProductTest
class SignInLimitsTest {

    private static final String FROM = "X-Forwarded-For";

    @Autowired
    SignInLimits limits;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Value("http://localhost:${server.port}")
    URI server;

    @Test
    void five_hundred_people_behind_one_address_sign_in() throws Exception {
        var venue = "198.51.100.7";
        var people = new ArrayList<Browser>();
        for (var i = 0; i < 500; i++) {
            person("guest" + i);
            people.add(new Browser(server));
        }
        together(
                        people,
                        (i, browser) -> browser.post(
                                        "/sign-in/ask", Map.of("address", "guest" + i + "@example.org"), FROM, venue)
                                .headers()
                                .firstValue("Location")
                                .orElse(""))
                .forEach(went -> assertThat(went).isEqualTo("/app/sign-in"));
        var codes = codes(500);

        assertThat(together(
                        people,
                        (i, browser) -> browser.post(
                                        "/sign-in/code",
                                        Map.of("code", codes.get("guest" + i + "@example.org")),
                                        FROM,
                                        venue)
                                .headers()
                                .firstValue("Location")
                                .orElse("")))
                .hasSize(500)
                .containsOnly("/app/");
        assertThat(jdbc.sql("select count(distinct person_id) from device")
                        .query(Integer.class)
                        .single())
                .isEqualTo(500);
        assertThat(jdbc.sql("select max(knocks) from door_count where knocks <> 500")
                        .query(Integer.class)
                        .single())
                .as("who succeeds does not count as a guess")
                .isZero();
    }

    @Test
    void a_guessing_run_does_not_pass_and_stops_nobody_elsewhere() throws Exception {
        person("ana");
        var guesser = "203.0.113.66";
        var browser = new Browser(server);
        browser.post("/sign-in/ask", Map.of("address", "ana@example.org"), FROM, guesser);
        var code = codes(1).get("ana@example.org");
        var guesses = new ArrayList<Browser>();
        for (var i = 0; i < 40; i++) {
            guesses.add(new Browser(server));
        }
        together(guesses, (i, other) -> {
            for (var j = 0; j < 15; j++) {
                other.post("/sign-in/code", Map.of("code", "12345" + i % 10), FROM, guesser);
            }
            return "";
        });

        assertThat(location(browser.post("/sign-in/code", Map.of("code", code), FROM, guesser)))
                .as("the right one after six hundred wrong ones")
                .isEqualTo("/app/sign-in?problem=code");
        assertThat(location(browser.post("/sign-in/code", Map.of("code", code), FROM, "203.0.113.67")))
                .isEqualTo("/app/");
    }

    @Test
    void what_a_person_may_try_in_a_day_is_counted_over_all_their_mails() throws Exception {
        person("ana");
        for (var mail = 0; mail < 3; mail++) {
            var browser = new Browser(server);
            browser.post("/sign-in/ask", Map.of("address", "ana@example.org"), FROM, "192.0.2." + mail);
            for (var i = 0; i < 5; i++) {
                browser.post("/sign-in/code", Map.of("code", "x"), FROM, "192.0.2." + mail);
            }
        }
        codes(3); // all have come: none is counted for the next one
        jdbc.sql("delete from mail_message").update();
        var browser = new Browser(server);
        browser.post("/sign-in/ask", Map.of("address", "ana@example.org"), FROM, "192.0.2.9");
        var code = codes(1).get("ana@example.org");
        assertThat(location(browser.post("/sign-in/code", Map.of("code", code), FROM, "192.0.2.9")))
                .isEqualTo("/app/sign-in?problem=code");
        var link = first(
                "(/sign-in/link/[A-Za-z0-9_-]{32})",
                jdbc.sql("select text from mail_message").query(String.class).single());
        assertThat(location(browser.post(link, Map.of())))
                .as("the link still works")
                .isEqualTo("/app/");
    }

    @Test
    void neighbouring_addresses_are_counted_together_and_a_new_network_is_one() {
        for (var i = 0; i < 600; i++) {
            assertThat(limits.mayTry("2001:db8:1:1::" + i)).isTrue();
        }
        assertThat(limits.mayTry("2001:db8:1:1:ffff::1")).isFalse();
        assertThat(limits.mayTry("2001:db8:1:2::1")).isTrue();

        jdbc.sql("update door_count set knocks = 6000").update();
        assertThat(limits.mayTry("2001:db8:1:3::1")).as("the same /48").isFalse();
        assertThat(limits.mayTry("2001:db8:2:3::1")).as("another /48").isTrue();
    }

    @Test
    void what_is_kept_of_an_address_does_not_tell_it() {
        limits.mayAsk("203.0.113.5");
        assertThat(jdbc.sql("select group_concat(hex(bucket)) from door_count")
                        .query(String.class)
                        .single())
                .doesNotContain("CB007105")
                .doesNotContain(java.util.HexFormat.of().withUpperCase().formatHex(Secrets.hash("ask cb007105/32")));
        assertThat(Neighbours.address("203.0.113.5")).isEqualTo("cb007105/32");
        assertThat(Neighbours.network("203.0.113.5")).isEqualTo("cb0071/24");
        assertThat(Neighbours.address("evil.example")).isEqualTo("evil.example");
    }

    private interface Work {
        String done(int number, Browser browser) throws Exception;
    }

    private static List<String> together(List<Browser> people, Work work) throws Exception {
        var calls = new ArrayList<Callable<String>>();
        for (var i = 0; i < people.size(); i++) {
            var number = i;
            calls.add(() -> work.done(number, people.get(number)));
        }
        var results = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
        }
        return results;
    }

    /// The code each was sent.
    private Map<String, String> codes(int number) {
        await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> jdbc.sql("select count(*) from mail_message")
                                .query(Integer.class)
                                .single(),
                        count -> count == number);
        var codes = new HashMap<String, String>();
        jdbc.sql("select recipient, text from mail_message").query(rs -> {
            codes.put(rs.getString(1), first("(?m)^(\\d{6})$", rs.getString(2)));
        });
        return codes;
    }

    private static String first(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private static String location(java.net.http.HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("no redirect: " + response.statusCode());
    }

    private void person(String key) {
        CurrentActor.asSystem(
                () -> directory.write(key, key, List.of(Language.ES), new EmailAddress(key + "@example.org")));
    }
}
