package org.medellinlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.forum.CommentState;
import org.medellinlab.forum.Moderation;
import org.medellinlab.mail.Actions;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a citizen meets on the public pages, without account and without script.
@ProductTest
class ForumPagesTest {

    private static final String PROMISE = "/labs/barrios-vivos/commitments/b1-guia-comites";
    private static final String GROUP = "/labs/barrios-vivos/groups/plazas-entre-vecinos";

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    DemoPromises demo;

    @Autowired
    PublicPages pages;

    @Autowired
    Moderation moderation;

    @Autowired
    Actions actions;

    @Autowired
    Installation installation;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        demo.lay();
        pages.refreshNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {PROMISE, GROUP})
    void the_page_has_its_forms_a_preview_and_the_licence_and_no_script(String thing) throws Exception {
        var page = get(thing + "?lang=es").body();

        assertThat(page)
                .contains("action=\"" + thing + "/comments\"", "action=\"" + thing + "/follow\"")
                .contains("property=\"og:title\"", "property=\"og:url\"", "CC BY 4.0", ".atom")
                .doesNotContain("<script");
        assertThat(get("/open-data?lang=en").body()).contains("What each name means", "CC BY 4.0");
        assertThat(get("/open-data/commitments.schema.json").body()).contains("\"$schema\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {PROMISE, GROUP})
    void words_sent_are_confirmed_moderated_answered_and_stand_on_the_page_and_in_the_feed(String thing)
            throws Exception {
        var sent = post(
                thing + "/comments",
                Map.of(
                        "lang",
                        "es",
                        "kind",
                        "QUESTION",
                        "words",
                        "¿Y <b>cuándo</b>?",
                        "name",
                        "Ana",
                        "address",
                        "ana@example.org"));
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).contains("Revise su correo", "Volver a la página", thing);
        assertThat(sent.headers().firstValue("Set-Cookie")).isEmpty();

        var token = jdbc.sql("select text from mail_message where kind = 'forum.comment'")
                .query(String.class)
                .single()
                .replaceAll("(?s).*/act/([A-Za-z0-9_-]+).*", "$1");
        actions.act(token, Language.ES, Map.of());
        var lab = demo.lab();
        var id = demo.as("demo-organiser", () -> moderation.of(lab, CommentState.WAITING))
                .getFirst()
                .id();
        demo.as("demo-organiser", () -> moderation.answer(lab, id, "En agosto & septiembre."));
        pages.refreshNow();

        assertThat(get(thing + "?lang=es").body())
                .contains("¿Y &lt;b&gt;cuándo&lt;/b&gt;?", "En agosto &amp; septiembre.", "Ana")
                .doesNotContain("ana@example.org");
        assertThat(get("/labs/barrios-vivos/forum?lang=es").body()).contains("En agosto &amp; septiembre.");
        var feed = get(thing + ".atom?lang=es");
        assertThat(feed.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/atom+xml"));
        var xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(xml.getElementsByTagName("entry").getLength()).isPositive();
        assertThat(feed.body()).contains("¿Y &lt;b&gt;cuándo&lt;/b&gt;?");
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_stays() throws Exception {
        var refused = post(PROMISE + "/comments", Map.of("lang", "es", "words", "Hola a todas", "address", "nadie"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Escriba una dirección de correo", "Hola a todas");
        assertThat(post(PROMISE + "/comments", Map.of("lang", "en", "words", " ", "address", "a@example.org"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(get(PROMISE + "/comments?lang=pt").statusCode()).isEqualTo(200);
        assertThat(get("/labs/barrios-vivos/commitments/nada/comments").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_program_that_fills_in_everything_is_told_the_same_and_nothing_is_kept() throws Exception {
        var sent = post(
                PROMISE + "/comments",
                Map.of("lang", "es", "words", "Compre", "address", "x@example.org", "website", "http://spam.example"));

        assertThat(sent.body()).contains("Revise su correo");
        assertThat(jdbc.sql("select count(*) from citizen_comment")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {PROMISE, GROUP})
    void an_address_that_follows_is_asked_first(String thing) throws Exception {
        assertThat(post(thing + "/follow", Map.of("lang", "pt", "address", "ana@example.org"))
                        .body())
                .contains("Confira o seu e-mail");

        assertThat(jdbc.sql("select count(*) from follower where confirmed_at is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_network_that_sends_too_often_is_told_to_wait_and_others_are_not() throws Exception {
        // another address of this machine, so that no other test has to wait
        var crowd = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral("127.0.0.66"))
                .build();
        var unfinished = Map.of("lang", "pt", "words", " ", "address", "a@example.org");
        for (var i = 0; i < 60; i++) {
            assertThat(post(crowd, PROMISE + "/comments", unfinished).statusCode())
                    .isEqualTo(422);
        }

        var often = IntStream.range(0, 5) // one more may be free every quarter of a minute
                .mapToObj(i -> post(crowd, GROUP + "/follow", unfinished))
                .filter(answer -> answer.statusCode() == 429)
                .findFirst();
        assertThat(often)
                .hasValueSatisfying(answer -> assertThat(answer.body())
                        .contains("lang=\"pt", "Vezes demais", "Espere alguns minutos e tente de novo."));
        assertThat(post(PROMISE + "/comments", unfinished).statusCode()).isEqualTo(422);
        assertThat(get(PROMISE).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(installation.address(path))).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> form) {
        return post(client, path, form);
    }

    private HttpResponse<String> post(HttpClient from, String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try {
            return from.send(
                    HttpRequest.newBuilder(URI.create(installation.address(path)))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
