package org.medellinlab.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medellinlab.PlainWeb.get;
import static org.medellinlab.PlainWeb.post;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.mail.ActionLinks;
import org.medellinlab.mail.ActionRequest;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
class ActTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final UUID thing = UUID.randomUUID();

    @Autowired
    ActionLinks links;

    @Autowired
    SampleAction action;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void nothing_was_answered() {
        action.answers.clear();
    }

    @Test
    void a_scanner_that_opens_the_link_ten_times_changes_nothing() throws Exception {
        var link = link(Duration.ofDays(1));
        for (int visit = 0; visit < 10; visit++) {
            assertThat(get(link).statusCode()).isEqualTo(200);
            var head = HttpRequest.newBuilder(URI.create(link)).method("HEAD", BodyPublishers.noBody());
            assertThat(client.send(head.build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }

        assertThat(action.answers).isEmpty();
        assertThat(post(link, Map.of("answer", "yes")).body()).contains("Gracias por responder");
        assertThat(action.answers).containsExactly(thing + " yes memo");
    }

    @Test
    void the_page_is_strict_keeps_nothing_and_sets_no_cookie() throws Exception {
        var page = get(link(Duration.ofDays(1)));

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("X-Robots-Tag"))
                .hasValueSatisfying(v -> assertThat(v).contains("noindex"));
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.body())
                .startsWith("<!DOCTYPE html>")
                .contains("Responder &lt;es&gt;")
                .contains("Enviar");
        assertThat(page.body()).doesNotContain("<script").doesNotContain("style=");
    }

    @Test
    void eight_posts_at_once_act_once() throws Exception {
        var link = link(Duration.ofDays(1));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 8)
                    .mapToObj(number -> threads.submit(
                            () -> post(link, Map.of("answer", "yes")).statusCode()))
                    .toList();
            var codes = new java.util.ArrayList<Integer>();
            for (var one : all) {
                codes.add(one.get());
            }
            assertThat(codes).containsOnly(200, 410).containsOnlyOnce(200);
        }
        assertThat(action.answers).hasSize(1);
    }

    @Test
    void a_refused_form_is_shown_again_with_what_was_typed_and_the_link_still_works() throws Exception {
        var link = link(Duration.ofDays(1));

        var refused = post(link, Map.of("answer", "no", "words", "bad"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Así no se puede: bad").contains(">bad</textarea>");
        assertThat(refused.body()).containsPattern("value=\"no\"[^>]*selected|selected[^>]*value=\"no\"");
        assertThat(post(link, Map.of("words", "x")).body()).contains("Falta llenar «Respuesta».");
        assertThat(post(link, Map.of("answer", "perhaps")).statusCode()).isEqualTo(422);
        assertThat(post(link, Map.of("answer", "yes", "words", "x".repeat(21))).statusCode())
                .isEqualTo(422);
        assertThat(action.answers).isEmpty();

        assertThat(post(link, Map.of("answer", "no")).statusCode()).isEqualTo(200);
        assertThat(action.answers).hasSize(1);
    }

    @Test
    void what_few_need_is_folded_away_unless_it_was_written_in_and_refused() throws Exception {
        var link = link(Duration.ofDays(1));
        var folded = "<details class=\"folded\">";

        assertThat(get(link).body()).contains(folded);
        assertThat(post(link, Map.of("answer", "no", "words", "bad", "note", "como estaba"))
                        .body())
                .contains(folded);
        assertThat(post(link, Map.of("answer", "no", "words", "bad", "note", "otra"))
                        .body())
                .doesNotContain(folded)
                .contains("<details class=\"folded\" open")
                .contains("value=\"otra\"");
    }

    @Test
    void the_field_that_was_refused_is_marked_and_opened_and_says_why() throws Exception {
        var link = link(Duration.ofDays(1));
        assertThat(get(link).body()).doesNotContain("aria-invalid");

        var byTheFeature = post(link, Map.of("answer", "no", "words", "bad")).body();
        assertThat(marked(byTheFeature))
                .singleElement()
                .asString()
                .contains("<textarea", "id=\"words\"", "aria-describedby=\"problem\"", "autofocus");
        assertThat(byTheFeature).contains("<p class=\"wrong\">Así no se puede: bad</p>");
        var gone = post(link, Map.of("answer", "perhaps")).body();
        assertThat(gone).contains("Lo que eligió en «Respuesta» ya no se ofrece: elija de nuevo.");
        assertThat(marked(gone)).singleElement().asString().contains("<select", "id=\"answer\"");
        var folded = post(link, Map.of("answer", "no", "day", "mañana")).body();
        assertThat(folded).contains("<details class=\"folded\" open", "«Día» necesita una fecha");
        assertThat(marked(folded)).singleElement().asString().contains("id=\"day\"");
        assertThat(action.answers).isEmpty();
    }

    private static List<String> marked(String html) {
        return Pattern.compile("<[a-z]+ [^>]*aria-invalid=\"true\"[^>]*>")
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void what_needs_no_form_takes_one_click_and_what_was_written_goes_along() throws Exception {
        var link = link(Duration.ofDays(1));
        var page = get(link).body();
        assertThat(page).contains("Si no, basta un clic.", "name=\"at-once\"", "No y ya");
        assertThat(page.split("<form", -1)).as("one form, whatever is pressed").hasSize(2);
        assertThat(page.indexOf("type=\"submit\" hidden"))
                .as("the key Enter does not press it")
                .isPositive()
                .isLessThan(page.indexOf("name=\"at-once\""));

        assertThat(post(link, Map.of("at-once", "yes", "answer", "")).statusCode())
                .isEqualTo(200);
        assertThat(post(link(Duration.ofDays(1)), Map.of("at-once", "yes", "answer", "no", "words", "Ya casi"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(action.answers).containsExactly(thing + " no memo", thing + " no memo Ya casi");
    }

    @Test
    void of_an_answer_at_once_and_another_one_chosen_neither_is_taken_unasked() throws Exception {
        var link = link(Duration.ofDays(1));
        var form = Map.of("at-once", "yes", "answer", "yes", "words", "Ya casi");

        var asked = post(link, form);

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("eligió «Sí» y oprimió «No y ya»", "oprima «Enviar»", ">Ya casi</textarea>")
                .containsPattern("value=\"yes\"[^>]*selected|selected[^>]*value=\"yes\"");
        var others = new HashMap<>(form);
        others.put("lang", "pt");
        assertThat(post(link, others).body()).contains("Nada foi enviado ainda");
        others.put("lang", "en");
        assertThat(post(link, others).body()).contains("Nothing has been sent yet");
        assertThat(action.answers).isEmpty();

        assertThat(post(link, Map.of("answer", "yes", "words", "Ya casi")).statusCode())
                .isEqualTo(200);
        assertThat(action.answers).containsExactly(thing + " yes memo Ya casi");
    }

    @Test
    void who_has_answered_reads_what_comes_next_and_goes_on_to_where_it_is_seen() throws Exception {
        var done = post(link(Duration.ofDays(1)), Map.of("answer", "yes", "lang", "es"))
                .body();

        assertThat(done)
                .contains("Mañana le escribimos.")
                .contains("href=\"/labs/nowhere?lang=es\">Ver dónde quedó</a>", "Ir a la página de inicio");
    }

    @Test
    void a_used_link_says_when_it_was_used() throws Exception {
        var link = link(Duration.ofDays(1));
        post(link, Map.of("answer", "yes"));

        var again = get(link);

        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("Este enlace ya se usó").contains("UTC");
    }

    @Test
    void an_expired_a_revoked_and_an_unknown_link_do_nothing_and_say_so() throws Exception {
        var expired = link(Duration.ofSeconds(-1));
        assertThat(get(expired).statusCode()).isEqualTo(410);
        assertThat(post(expired, Map.of("answer", "yes")).statusCode()).isEqualTo(410);

        var revoked = link(Duration.ofDays(1));
        new TransactionTemplate(transactions).executeWithoutResult(status -> links.revoke("sample.answer", thing));
        assertThat(get(revoked).body()).contains("Este enlace ya no está vigente");
        assertThat(post(revoked, Map.of("answer", "yes")).statusCode()).isEqualTo(410);

        var unknown = revoked.substring(0, revoked.length() - 3) + "xyz?lang=en";
        assertThat(get(unknown).statusCode()).isEqualTo(404);
        assertThat(get(unknown).body()).contains("We do not know this link");
        assertThat(action.answers).isEmpty();
    }

    @Test
    void the_page_speaks_the_language_of_the_mail_unless_asked_otherwise() throws Exception {
        var link = link(Duration.ofDays(1));

        assertThat(get(link).body()).contains("<html lang=\"es\"");
        assertThat(get(link + "?lang=pt").body())
                .contains("Responder &lt;pt&gt;")
                .contains("Escolha uma opção");
        assertThat(post(link, Map.of("answer", "yes", "lang", "pt")).body()).contains("Obrigado por responder");
        var other = link(Duration.ofDays(1));
        assertThat(get(other + "?lang=pt").body()).contains("?lang=pt\">", "name=\"lang\" value=\"pt\"");
        assertThat(post(other + "?lang=pt", Map.of("answer", "yes", "lang", "pt"))
                        .body())
                .as("as its form sends it")
                .contains("Obrigado por responder");
    }

    @Test
    void the_database_knows_only_a_hash_of_the_token() {
        var token = link(Duration.ofDays(1)).replaceAll(".*/", "");

        assertThat(token).hasSizeGreaterThanOrEqualTo(22);
        assertThat(jdbc.sql("select concat_ws('|', kind, thing_id, memo, hex(token_hash)) from action_link")
                        .query(String.class)
                        .single())
                .doesNotContain(token);
    }

    private String link(Duration valid) {
        return java.util.Objects.requireNonNull(new TransactionTemplate(transactions)
                .execute(status -> links.issue(new ActionRequest(
                        "sample.answer",
                        thing,
                        null,
                        null,
                        Language.ES,
                        Instant.now().plus(valid),
                        "memo"))));
    }
}
