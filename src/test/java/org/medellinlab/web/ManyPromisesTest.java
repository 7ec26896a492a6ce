package org.medellinlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// The public pages of a lab in which very much was promised.
class ManyPromisesTest extends ReadInPublic {

    private static final String LIST = LAB + "/commitments";

    @Autowired
    PublicSite site;

    @Test
    void a_short_list_stands_on_one_page_with_nothing_to_choose() {
        assertThat(visitor.read(LIST + "?lang=es"))
                .contains("Corto plazo")
                .doesNotContain("rel=\"next\"", "<form class=\"narrow\"", "Se muestran");
    }

    @Test
    void a_page_shows_fifty_and_leads_on_to_all_of_them() {
        var all = many(3000);
        var seen = new ArrayList<String>();
        var read = 0;
        for (String to = LIST + "?lang=es"; to != null; to = link(visitor.read(to), "next")) {
            var cards = cards(visitor.read(to));
            assertThat(cards).as(to).isNotEmpty().hasSizeLessThanOrEqualTo(50);
            seen.addAll(cards);
            read++;
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize(all);
        assertThat(read).isEqualTo(Math.ceilDiv(all, 50));
        assertThat(visitor.read(LIST + "?lang=es").replaceAll("(\\d)\\.(\\d)", "$1$2"))
                .contains(all + " compromisos", "Se muestran 50 de " + all)
                .doesNotContain("rel=\"prev\"", "<script");
    }

    @Test
    void one_comes_back_to_the_page_before() {
        many(300);
        var first = visitor.read(LIST + "?lang=es");
        var second = visitor.read(next(first));
        var third = visitor.read(next(second));

        assertThat(cards(visitor.read(previous(third)))).isEqualTo(cards(second));
        assertThat(cards(visitor.read(previous(second))))
                .isEqualTo(cards(first))
                .hasSize(50);
    }

    @Test
    void what_was_chosen_is_kept_on_every_page_and_in_every_language() {
        many(3000);
        var long_ = count("horizon = 'LONG' and exists (select 1 from progress_update u where u.commitment_id = c.id"
                + " and u.completion = 'LIMITED')");
        assertThat(long_).isGreaterThan(50);
        var asked = LIST + "?horizon=LONG&completion=LIMITED&lang=es";
        var seen = new ArrayList<String>();
        for (String to = asked; to != null; to = link(visitor.read(to), "next")) {
            var page = visitor.read(to);
            seen.addAll(cards(page));
            assertThat(page)
                    .contains("value=\"LONG\" selected", "value=\"LIMITED\" selected", "Quitar la selección")
                    .contains("horizon=LONG&amp;completion=LIMITED")
                    .doesNotContain("Mediano plazo</span> <span class=\"count\"");
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize(long_);
        assertThat(visitor.read(next(visitor.read(asked)))).containsPattern("hreflang=\"pt\"[^>]*href=\"[^\"]*after=");
        assertThat(visitor.read(LIST + "?group=nowhere&lang=es")).contains("Ningún compromiso es así");
    }

    @Test
    void a_page_somebody_made_up_is_the_first() {
        many(100);
        var first = cards(visitor.read(LIST + "?lang=es"));
        for (var ask : List.of("after=nothing", "before=b1-%00", "horizon=SOON", "after=%E0%A4&x", "before=")) {
            assertThat(cards(visitor.read(LIST + "?" + ask + "&lang=es")))
                    .as(ask)
                    .isEqualTo(first);
        }
    }

    @Test
    void a_further_page_is_kept_and_known_by_its_tag() {
        many(300);
        var second = next(visitor.read(LIST + "?lang=es"));
        var tag = visitor.get(second).headers().firstValue("ETag").orElseThrow();
        var before = statements.onRequests();

        var again = visitor.get(second, "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("Cache-Control")).hasValue("public, max-age=0, must-revalidate");
        assertThat(visitor.get(second).headers().firstValue("ETag")).hasValue(tag);
        assertThat(statements.onRequests()).isEqualTo(before);
    }

    @Test
    void neither_a_lab_nor_a_page_costs_more_with_more_promises() {
        many(200);
        var few = cost();
        many(3000);

        assertThat(cost()).isEqualTo(few);
        assertThat(few.getFirst()).isPositive();
    }

    @Test
    void the_page_of_a_group_is_cut_too_and_its_feed_ends() {
        many(3000);
        var group = jdbc.sql("select group_key from working_group where number = 1 and lab_id = ?")
                .param(demo.lab().value())
                .query(String.class)
                .single();
        var all = count("group_id = (select id from working_group where group_key = '" + group + "')");
        var seen = new HashSet<String>();
        for (String to = LAB + "/groups/" + group + "?lang=es"; to != null; to = link(visitor.read(to), "next")) {
            var cards = cards(visitor.read(to));
            assertThat(cards).hasSizeLessThanOrEqualTo(50);
            seen.addAll(cards);
        }

        assertThat(seen).hasSize(all);
        assertThat(visitor.read(LAB + "/groups/" + group + ".atom").split("<entry>", -1))
                .hasSizeLessThanOrEqualTo(51);
        assertThat(visitor.read(LIST + ".atom").split("<entry>", -1)).hasSize(51);
    }

    @Test
    void the_data_are_whole_and_the_same_packed_and_plain() throws IOException {
        var all = many(3000);

        var plain = visitor.get(LIST + ".json");
        var packed = visitor.get(LIST + ".json", "Accept-Encoding", "gzip");
        assertThat(JsonMapper.builder().build().readTree(plain.body()).path("commitments"))
                .hasSize(all);
        assertThat(plain.headers().firstValueAsLong("Content-Length")).hasValue(plain.body().length);
        assertThat(Visitor.unpacked(packed.body())).isEqualTo(plain.body());
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(new String(visitor.get(LIST + ".csv").body(), StandardCharsets.UTF_8))) {
            assertThat(csv.stream()).hasSize(all);
        }
    }

    /// Statements to read the lab, and to show a page of it.
    private List<Long> cost() {
        var sheet = site.labs().stream()
                .filter(lab -> lab.id().equals(demo.lab()))
                .findFirst()
                .orElseThrow();
        var reading = statements.during(() -> Nobody.reads(() -> site.lab(sheet, Instant.EPOCH, null)));
        var after = cards(visitor.read(LIST + "?horizon=LONG&lang=es")).getLast();
        var before = statements.onRequests();
        visitor.read(LIST + "?horizon=LONG&after=" + after + "&lang=es");
        return List.of(reading, statements.onRequests() - before);
    }

    /// So many more than there are.
    private int many(int more) {
        demo.many(more);
        pages.refreshNow();
        return count("true");
    }

    private int count(String which) {
        return jdbc.sql("select count(*) from commitment c where c.lab_id = ? and " + which)
                .param(demo.lab().value())
                .query(Integer.class)
                .single();
    }
}
