package org.medellinlab.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.Statements;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// What anybody can read of the first lab, over the wire.
@ProductTest
class PublicPagesTest {

    private static final String LAB = "/labs/medellin-2017";
    private static final List<String> PAGES = List.of(
            "/",
            "/network",
            LAB,
            LAB + "/agenda",
            LAB + "/visits",
            LAB + "/visits/comuna-13",
            LAB + "/commitments",
            LAB + "/commitments/g1-encuentro-cali",
            LAB + "/commitments/g1-politica-publica",
            LAB + "/groups/city-to-city",
            LAB + "/groups/prevencion-justicia-emergencias");

    @Autowired
    LabFiles files;

    @Autowired
    PublicPages pages;

    @Autowired
    PublicAnswers answers;

    @Autowired
    Statements statements;

    @Value("${server.port}")
    int port;

    Visitor visitor;

    @BeforeEach
    void bring_the_first_lab() throws IOException {
        visitor = new Visitor(port);
        bring(text());
    }

    @Test
    void every_page_is_there_in_every_language() {
        for (var page : PAGES) {
            for (var language : List.of("es", "pt", "en")) {
                var answer = visitor.get(page + "?lang=" + language);
                var html = new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8)
                        .replaceFirst("<script defer src=\"/(agenda|network)\\.js[^>]*></script>", "");
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
                assertThat(html)
                        .as(page + " " + language)
                        .startsWith("<!DOCTYPE html>")
                        .contains("<html lang=\"" + language + "\"")
                        .contains("<main id=\"main\"")
                        .doesNotContain("??")
                        .doesNotContain("!web.")
                        .doesNotContain("<script")
                        .doesNotContain("style=\"");
            }
        }
    }

    @Test
    void every_link_of_a_page_leads_somewhere_and_keeps_the_language() {
        var link = Pattern.compile("href=\"(/[^\"#]*)");
        for (var page : PAGES) {
            var found = link.matcher(visitor.read(page + "?lang=pt"));
            while (found.find()) {
                var to = found.group(1).replace("&amp;", "&");
                if (to.startsWith("/labs/") && !to.matches(".*\\.(json|csv)")) {
                    assertThat(to).contains("?lang=");
                }
                if (!to.startsWith("/app/")) {
                    assertThat(visitor.send("HEAD", to).statusCode()).as(to).isEqualTo(200);
                }
            }
        }
    }

    @Test
    void the_pages_say_what_the_lab_was() {
        assertThat(visitor.read(LAB + "?lang=es"))
                .contains("Gestión local de la seguridad y la convivencia", "29 de mayo – 2 de junio de 2017")
                .contains("La cultura metro muestra que un sistema de transporte también educa y une.")
                .contains("Poder inventar, innovar y pulir desde cero.", "Banco Mundial");
        assertThat(visitor.read(LAB + "/agenda?lang=pt"))
                .contains("Segunda-feira, 29 de maio", "Corrida de observação pelo Metrô", "≈", "visita");
        assertThat(visitor.read(LAB + "/visits/comuna-13?lang=en")).contains("Kolacho community school");
        assertThat(visitor.read(LAB + "/commitments?lang=en"))
                .contains("no seat yet", "Short term", "until 2 December 2017", "to be ratified");
        assertThat(visitor.read(LAB + "/commitments/g1-encuentro-cali?lang=es"))
                .contains("julio de 2017", "City to City");
        assertThat(visitor.read(LAB + "/commitments/g1-politica-publica?lang=en"))
                .contains("Priorities need the whole city behind them");
        assertThat(visitor.read(LAB + "/groups/prevencion-justicia-emergencias?lang=en"))
                .contains("Tanzie Toussaint", "Crime prevention", "Saint Kitts");
        assertThat(visitor.read("/network?lang=en")).contains("Country not confirmed", "Brazil");
    }

    @Test
    void the_visitors_browser_chooses_the_language_unless_the_address_does() {
        assertThat(visitor.get("/", "Accept-Language", "pt-BR,pt;q=0.9,en;q=0.5")
                        .headers()
                        .firstValue("Content-Language"))
                .hasValue("pt");
        assertThat(visitor.get("/?lang=en", "Accept-Language", "pt").headers().firstValue("Content-Language"))
                .hasValue("en");
        assertThat(visitor.get("/?lang=xx", "Accept-Language", "tlh").headers().firstValue("Content-Language"))
                .hasValue("es");
    }

    @Test
    void a_browser_that_has_the_page_is_told_so() {
        var plain = visitor.get(LAB + "/agenda");
        var packed = visitor.get(LAB + "/agenda", "Accept-Encoding", "br, gzip;q=0.8");
        var tag = packed.headers().firstValue("ETag").orElseThrow();
        assertThat(Visitor.unpacked(packed.body())).isEqualTo(plain.body());
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.headers().firstValue("ETag").orElseThrow())
                .isNotEqualTo(tag)
                .startsWith("\"");
        for (var known : List.of(tag, "\"other\", " + tag, "W/" + tag, "*")) {
            var again = visitor.get(LAB + "/agenda", "Accept-Encoding", "gzip", "If-None-Match", known);
            assertThat(again.statusCode()).as(known).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        }
        assertThat(visitor.get(LAB + "/agenda", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
        assertThat(visitor.get(LAB + "/agenda", "Accept-Encoding", "gzip;q=0")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
        var head = visitor.send("HEAD", LAB + "/agenda");
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(plain.body().length);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void answers_are_guarded_cacheable_and_leave_no_trace_on_the_visitor() {
        var all = new ArrayList<>(PAGES);
        all.addAll(List.of(
                LAB + "/commitments.json", LAB + "/commitments.csv", LAB + "/agenda.ics", "/robots.txt", "/nowhere"));
        for (var page : all) {
            var answer = visitor.get(page, "Accept", "text/html");
            var headers = answer.headers();
            assertThat(headers.allValues("Set-Cookie")).as(page).isEmpty();
            assertThat(headers.allValues("Content-Security-Policy")).as(page).hasSize(1);
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).isPresent();
        }
        var page = visitor.get(LAB).headers();
        assertThat(page.firstValue("Vary").orElse("")).contains("Accept-Encoding", "Accept-Language");
        assertThat(page.firstValue("Cache-Control")).hasValue("public, max-age=0, must-revalidate");
    }

    @Test
    void a_hit_costs_no_statement() {
        PAGES.forEach(visitor::get);
        var before = statements.onRequests();
        for (var i = 0; i < 100; i++) {
            visitor.get(PAGES.get(i % PAGES.size()));
        }
        assertThat(statements.onRequests()).isEqualTo(before);
    }

    @Test
    void what_is_not_public_or_not_there_looks_the_same_in_the_visitors_language() throws IOException {
        bring(text().replace("slug: medellin-2017", "slug: secreto").replace("state: FOLLOW_UP", "state: DRAFT"));
        for (var path :
                List.of("/labs/secreto", "/labs/secreto/agenda", "/labs/atlantis", "/labs/secreto/agenda.ics")) {
            var answer = visitor.get(path, "Accept-Language", "pt", "Accept", "text/html");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("Não há nada aqui");
        }
        assertThat(visitor.read("/")).doesNotContain("secreto");
        assertThat(visitor.send("POST", LAB).statusCode()).isEqualTo(405);
        assertThat(visitor.send("DELETE", LAB + "/agenda").statusCode()).isEqualTo(405);
    }

    /// A second is what the product takes; what the machine does beside it may take longer once, not three times.
    @Test
    void a_change_is_seen_within_a_second() {
        assertThat(IntStream.range(0, 3).anyMatch(this::isSeenWithinASecond)).isTrue();
    }

    private boolean isSeenWithinASecond(int round) {
        var words = "Gestión barrial de la seguridad " + round;
        CurrentActor.asSystem(() -> files.bring(readable()
                .replace("Carrera de observación", "Paseo de observación")
                .replace("es: Gestión local de la seguridad", "es: " + words)));
        try {
            await().atMost(Duration.ofSeconds(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> visitor.read(LAB + "?lang=es").contains(words));
            return true;
        } catch (ConditionTimeoutException late) {
            return false;
        }
    }

    @Test
    void what_is_promised_leaves_the_written_agenda_as_it_is() throws IOException {
        var agenda = answers.at(LAB + "/agenda", null);
        var promises = answers.at(LAB + "/commitments", null);
        var promised = text().replace("es: Reunir por primera vez a la red,", "es: Volver a reunir a la red,");
        bring(promised);
        assertThat(visitor.read(LAB + "/commitments?lang=es")).contains("Volver a reunir a la red,");
        assertThat(answers.at(LAB + "/commitments", null)).isNotSameAs(promises);
        assertThat(answers.at(LAB + "/agenda", null)).isSameAs(agenda);

        bring(promised.replace("es: Gestión local de la seguridad", "es: Gestión barrial de la seguridad"));
        assertThat(visitor.read(LAB + "/agenda?lang=es")).contains("Gestión barrial de la seguridad");
        assertThat(answers.at(LAB + "/agenda", null)).isNotSameAs(agenda);
    }

    @Test
    void words_are_words_whatever_they_contain() throws IOException {
        bring(text().replace(
                        "es: Gestión local de la seguridad y la convivencia",
                        "es: \"<script>alert(1)</script> & \\\"'=1+1 שלום 🌋\""));
        assertThat(visitor.read(LAB + "?lang=es"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;", "שלום 🌋")
                .doesNotContain("<script");
    }

    @Test
    void a_text_in_another_language_is_marked() throws IOException {
        bring(text().replaceFirst("name: \\{es: Joven Lab, pt: Joven Lab, en: Joven Lab}", "name: {es: Joven Lab}"));
        assertThat(visitor.read(LAB + "/groups/joven-lab?lang=en"))
                .contains("<span lang=\"es\">Joven Lab")
                .contains("This text is only in Español");
        assertThat(visitor.read(LAB + "/groups/joven-lab?lang=es")).doesNotContain("class=\"tongue\"");
    }

    @Test
    void the_agenda_page_weighs_little() {
        var html = visitor.get(LAB + "/agenda", "Accept-Encoding", "gzip").body().length;
        var weight = new ArrayList<>(List.of(html));
        for (var path : List.of("/styles/tokens.css", "/styles/chips.css", "/styles/public.css", "/favicon.svg")) {
            var part = visitor.get(path, "Accept-Encoding", "gzip");
            assertThat(part.statusCode()).as(path).isEqualTo(200);
            weight.add(part.body().length);
        }
        assertThat(weight.stream().mapToInt(Integer::intValue).sum()).isLessThan(60_000);
    }

    private static String text() throws IOException {
        return Files.readString(Path.of("src/test/resources/demo/medellin-2017.yaml"));
    }

    private static String readable() {
        try {
            return text();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private void bring(String text) {
        CurrentActor.asSystem(() -> files.bring(text));
        pages.refreshNow();
    }
}
