package org.medellinlab.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Application;
import org.medellinlab.FreePort;
import org.medellinlab.ProductTest;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/// A second node on the same database, which knows another house with accounts; the first one knows none.
@ProductTest
class DoorOnTwoNodesTest {

    private static final String ANA = "ana@example.org";

    private record Started(OtherHouse house, ConfigurableApplicationContext node, URI address) {}

    private static @Nullable Started started;

    @Autowired
    ApplicationContext first;

    @Autowired
    Directory directory;

    @Autowired
    Installation installation;

    @Autowired
    JdbcClient jdbc;

    @Value("http://localhost:${server.port}")
    URI here;

    private OtherHouse house;
    private ConfigurableApplicationContext second;
    private URI there;
    private Browser browser;

    @BeforeEach
    void two_nodes() throws Exception {
        var running = started == null ? start() : started;
        started = running;
        house = running.house();
        second = running.node();
        there = running.address();
        CurrentActor.asSystem(() -> directory.write("ana", "Ana", List.of(Language.ES), new EmailAddress(ANA)));
        browser = new Browser(there);
        house.says(verified(ANA));
    }

    private Started start() throws Exception {
        var neighbour = new OtherHouse();
        var port = FreePort.find();
        // where the running request is looked up is one for the whole process: the last node to start says where
        var own = SecurityContextHolder.getContextHolderStrategy();
        var node = SpringApplication.run(
                Application.class,
                "--SERVER_PORT=" + port,
                "--medellinlab.base-url=" + installation.baseUrl(),
                "--medellinlab.node=second",
                "--medellinlab.oidc.issuer=" + neighbour.issuer(),
                "--medellinlab.oidc.client-id=" + OtherHouse.CLIENT,
                "--medellinlab.oidc.client-secret=" + OtherHouse.SECRET,
                "--medellinlab.oidc.name=Casa Vecina");
        SecurityContextHolder.setContextHolderStrategy(own);
        assertThat(neighbour.requests()).as("asked nothing at the start").isZero();
        return new Started(neighbour, node, URI.create("http://localhost:" + port));
    }

    @AfterAll
    static void end() {
        var running = started;
        if (running != null) {
            running.node().close();
            running.house().close();
        }
    }

    @Test
    void who_the_other_house_has_verified_is_in_on_every_node() throws Exception {
        var back = backFrom(browser, "");

        assertThat(browser.get(back.path()).body()).contains("<form");
        assertThat(browser.cookie("lab"))
                .as("coming back changes nothing by itself")
                .isEmpty();
        assertThat(location(browser.post("/sign-in/oidc/return", back.form()))).isEqualTo("/app/");

        assertThat(browser.cookie("JSESSIONID")).isEmpty();
        assertThat(browser.at(here).isSignedIn()).isTrue();
        assertThat(browser.cookie("lab-door")).isEmpty();
    }

    @Test
    void it_leads_to_where_one_was_going() throws Exception {
        var back = backFrom(browser, "/app/labs/x/today");
        assertThat(location(browser.post("/sign-in/oidc/return", back.form()))).isEqualTo("/app/labs/x/today");
    }

    @Test
    void an_address_we_do_not_know_or_they_did_not_verify_gets_one_answer() throws Exception {
        refusedWhenItSays(verified("nobody@example.org"));
        refusedWhenItSays(claims -> claims.claim("email", ANA));
        refusedWhenItSays(claims -> claims.claim("email", ANA).claim("email_verified", false));
        refusedWhenItSays(claims -> claims.claim("email", ANA).claim("email_verified", "true-ish"));
        refusedWhenItSays(claims -> claims.claim("email_verified", true));
        refusedWhenItSays(claims -> claims.claim("email", "not an address").claim("email_verified", true));
    }

    @Test
    void a_token_that_is_not_for_this_question_is_refused() throws Exception {
        refusedWhenItSays(verified(ANA).andThen(c -> c.claim("nonce", "another"))::apply);
        refusedWhenItSays(verified(ANA).andThen(c -> c.claim("nonce", null))::apply);
        refusedWhenItSays(verified(ANA).andThen(c -> c.audience("somebody-else"))::apply);
        refusedWhenItSays(verified(ANA).andThen(c -> c.issuer("https://evil.example"))::apply);
        refusedWhenItSays(verified(ANA).andThen(c -> c.expirationTime(new Date(0)))::apply);
        house.says(verified(ANA));
        house.signsWithAStrangeKey();
        refused(browser, backFrom(browser, "").form());
    }

    @Test
    void only_the_browser_that_left_comes_back_once_in_time_and_with_its_own_state() throws Exception {
        var back = backFrom(browser, "");
        refused(new Browser(there), back.form());
        var forged = new HashMap<>(back.form());
        forged.put("state", "forged");
        refused(browser, forged);
        refused(browser, back.form());

        var late = backFrom(browser, "");
        jdbc.sql("update door_wait set expires_at = utc_timestamp(6) - interval 1 second")
                .update();
        refused(browser, late.form());

        var once = backFrom(browser, "");
        var other = new Browser(there);
        var cancelled = backFrom(other, "");
        refused(other, Map.of("state", cancelled.form().get("state")));
        assertThat(location(browser.post("/sign-in/oidc/return", once.form()))).isEqualTo("/app/");
        refused(other, once.form());
        assertThat(browser.post("/sign-in/oidc/return", once.form(), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void where_none_is_configured_there_is_no_trace_of_it() throws Exception {
        assertThat(first.getBean(OidcOption.class).doors(Language.ES)).isEmpty();
        assertThat(new Browser(here).post("/sign-in/oidc", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(new Browser(here).get("/sign-in/oidc/return").statusCode()).isEqualTo(404);
        var option = second.getBean(OidcOption.class);
        assertThat(option.doors(Language.ES).getFirst().words()).isEqualTo("Entrar con Casa Vecina");
    }

    @Test
    void a_passkey_asked_for_on_one_node_answers_on_the_other_once() throws Exception {
        var key = new SoftKey(installation.address(""));
        var store = first.getBean(PasskeyStore.class);
        var ana = directory.personAt(new EmailAddress(ANA)).orElseThrow();
        var ceremony = first.getBean(PasskeyCeremony.class);
        var handle = store.handle(ana.id());
        var challenge = Secrets.next();
        store.add(
                ana.id(),
                "x",
                ceremony.checkNew(challenge, handle, "x", key.create(ceremony.askForNew(ana, challenge, handle))));

        var phone = new Browser(here);
        var answer = key.get(phone.postJson("/sign-in/passkey/ask", "").body());
        var asked = "lab-door=" + phone.cookie("lab-door");
        assertThat(phone.at(there).postJson("/sign-in/passkey", answer).statusCode())
                .isEqualTo(200);
        assertThat(new Browser(here)
                        .postJson("/sign-in/passkey", answer, "Cookie", asked)
                        .statusCode())
                .isEqualTo(401);
        assertThat(phone.isSignedIn()).isTrue();
    }

    @Test
    void guesses_are_counted_over_both_nodes() {
        var one = first.getBean(SignInLimits.class);
        var two = second.getBean(SignInLimits.class);
        for (var i = 0; i < 300; i++) {
            assertThat(one.mayTry("203.0.113.200")).isTrue();
            assertThat(two.mayTry("203.0.113.200")).isTrue();
        }
        assertThat(one.mayTry("203.0.113.200")).isFalse();
        assertThat(two.mayTry("203.0.113.200")).isFalse();
    }

    private record Back(String path, Map<String, String> form) {}

    /// Goes to the other house and stands before our door again.
    private Back backFrom(Browser who, String next) throws Exception {
        var going = who.post("/sign-in/oidc", next.isEmpty() ? Map.of() : Map.of("next", next));
        assertThat(going.statusCode()).isEqualTo(200);
        var link = Pattern.compile("href=\"(" + Pattern.quote(house.issuer()) + "[^\"]+)\"")
                .matcher(going.body());
        assertThat(link.find()).as(going.body()).isTrue();
        var entered = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(link.group(1).replace("&amp;", "&")))
                                .build(),
                        BodyHandlers.ofString());
        var back = URI.create(entered.headers().firstValue("Location").orElseThrow());
        assertThat(back.toString()).startsWith(installation.address("/sign-in/oidc/return?"));
        var form = new HashMap<String, String>();
        for (var pair : back.getQuery().split("&")) {
            form.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        return new Back(back.getPath() + "?" + back.getRawQuery(), form);
    }

    private void refusedWhenItSays(UnaryOperator<JWTClaimsSet.Builder> said) throws Exception {
        house.says(said);
        refused(browser, backFrom(browser, "").form());
    }

    private static void refused(Browser who, Map<String, String> form) throws Exception {
        assertThat(location(who.post("/sign-in/oidc/return", form))).isEqualTo("/app/sign-in?again&problem=oidc");
        assertThat(who.cookie("lab")).isEmpty();
    }

    private static UnaryOperator<JWTClaimsSet.Builder> verified(String address) {
        return claims -> claims.claim("email", address).claim("email_verified", true);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("no redirect: " + response.statusCode());
    }
}
