package org.medellinlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.agenda.AgendaReading;
import org.medellinlab.agenda.DemoLab;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.LabId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The public agenda: light enough for a bad network, whole without a script, on paper and in a calendar.
@ProductTest
class AgendaPageTest {

    private static final String LAB = "/labs/medellin-2017";
    private static final int MOST_BYTES = 60_000;
    private static final Pattern PART =
            Pattern.compile("(?:href|src)=\"(/(?:styles/|agenda\\.js|favicon\\.svg)[^\"]*)\"");

    @Autowired
    LabFiles files;

    @Autowired
    AgendaReading reading;

    @Autowired
    PublicPages pages;

    @Autowired
    JdbcClient jdbc;

    @Value("${server.port}")
    int port;

    private Visitor visitor = new Visitor(0);
    private LabId lab = LabId.next();

    @BeforeEach
    void bring() {
        visitor = new Visitor(port);
        lab = DemoLab.medellin2017(files);
        pages.refreshNow();
    }

    @Test
    void page_styles_and_script_weigh_less_than_sixty_kilobytes_together() {
        for (var language : List.of("es", "pt", "en")) {
            var path = LAB + "/agenda?lang=" + language;
            var html = visitor.read(path);
            var weight = weight(path);
            var parts = PART.matcher(html)
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
            assertThat(parts).hasSizeGreaterThanOrEqualTo(5);
            for (var part : parts) {
                weight += weight(part.replace("&amp;", "&"));
            }
            assertThat(weight).as(language).isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    @Test
    void every_item_can_be_read_without_a_script_and_has_an_hour_with_its_distance_from_utc() {
        var html = visitor.read(LAB + "/agenda?lang=es");

        for (var item : reading.released(lab).orElseThrow().items()) {
            assertThat(html).contains("id=\"" + item.key() + "\"");
        }
        assertThat(html).contains("data-zone=\"America/Bogota\"", ":00-05:00\"", "agenda.pdf", "id=\"f-visits\"");
        assertThat(html.split("<script", -1)).hasSize(2);
    }

    @Test
    void only_the_agenda_may_run_its_script() {
        var agenda = visitor.get(LAB + "/agenda?lang=es").headers().firstValue("Content-Security-Policy");
        var home = visitor.get(LAB + "?lang=es").headers().firstValue("Content-Security-Policy");

        assertThat(agenda.orElse("")).contains("script-src 'self'").doesNotContain("unsafe");
        assertThat(home.orElse("")).contains("default-src 'none'").doesNotContain("script-src");
    }

    @Test
    void the_whole_is_a_pdf_with_a_sheet_a_day_and_an_item_is_a_calendar() throws IOException {
        var pdf = visitor.get(LAB + "/agenda.pdf?lang=pt");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        int sheets;
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf.body())) {
            sheets = document.getNumberOfPages();
        }
        var days = reading.released(lab).orElseThrow().items().stream()
                .map(item -> item.day())
                .distinct()
                .count();
        assertThat((long) sheets).isEqualTo(days);

        var item = reading.released(lab).orElseThrow().items().getFirst();
        var one = visitor.read(LAB + "/agenda/" + item.key() + ".ics?lang=es");
        assertThat(one.split("BEGIN:VEVENT", -1)).hasSize(2);
        assertThat(one).contains(item.id().toString());
    }

    @Test
    void a_place_with_clocks_of_its_own_says_both_hours() {
        var item = reading.released(lab).orElseThrow().items().stream()
                .filter(one -> one.venue() != null)
                .findFirst()
                .orElseThrow();
        jdbc.sql("update venue set zone = 'Europe/Madrid' where id = ?")
                .param(item.venue())
                .update();
        jdbc.sql("update public_revision set revision = revision + 1").update();
        pages.refreshNow();

        assertThat(visitor.read(LAB + "/agenda?lang=en"))
                .contains("In "
                        + java.util.Objects.requireNonNull(item.venueName()).in(org.medellinlab.shared.Language.EN)
                        + ": " + item.starts().plusHours(7));
    }

    private int weight(String path) {
        return visitor.get(path, "Accept-Encoding", "gzip").body().length;
    }
}
