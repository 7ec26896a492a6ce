package org.medellinlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The map of the network as everybody reads it, without a script, and the promises its cities and arcs lead to.
class NetworkMapPageTest extends ReadInPublic {

    private static final Pattern WAY = Pattern.compile("<a href=\"([^\"]+)\"><title>(\\d+) ([^<]+)</title>");
    private static final String TO_QUITO = "/network?from=montevideo&to=quito&lang=es";

    @Test
    void a_city_and_an_arc_lead_to_promises_in_the_readers_language() {
        assertThat(ways("es"))
                .containsEntry("/network?from=montevideo&to=quito&lang=es", "2 promesas de Montevideo a Quito")
                .containsEntry("/network?from=montevideo&lang=es", "2 promesas de Montevideo");
        assertThat(ways("pt"))
                .containsEntry("/network?from=montevideo&to=quito&lang=pt", "2 promessas de Montevidéu a Quito");
        assertThat(ways("en"))
                .containsEntry("/network?from=montevideo&to=quito&lang=en", "2 promises from Montevideo to Quito");
        assertThat(drawing("es")).doesNotContain("aria-hidden", "style=", "<script", "tabindex");

        assertThat(visitor.read(TO_QUITO))
                .contains("<h1>Promesas de Montevideo a Quito</h1>", "<p class=\"lead\">2 promesas</p>")
                .contains("href=\"/network?from=montevideo&amp;to=quito&amp;lang=pt\"")
                .contains("A quién", "Municipio de Quito", "href=\"/network/uy?lang=es\"")
                .doesNotContain("<script");
        assertThat(visitor.read(TO_QUITO.replace("=es", "=en"))).contains("Promises from Montevideo to Quito");
    }

    @Test
    void what_the_map_counts_is_just_what_it_leads_to() {
        change("update commitment set ratification = 'DECLINED' where commitment_key = 'b1-pasantia'");
        change("update commitment set visibility = 'LAB' where commitment_key = 'b3-lighting-data'");
        // one to two organisations of a city
        change("update organisation set city_id = (select id from city where city_key = 'quito')"
                + " where organisation_key = 'oficina-resiliencia-cali'");

        var ways = ways("es");
        assertThat(ways)
                .containsEntry(TO_QUITO, "1 promesa de Montevideo a Quito")
                .hasSizeGreaterThan(8);
        ways.forEach((address, words) -> {
            var page = visitor.read(address);
            assertThat(cards(page))
                    .as(words)
                    .hasSize(Integer.parseInt(words.split(" ")[0]))
                    .doesNotContain("b1-pasantia", "b3-lighting-data");
            assertThat(page).contains("<p class=\"lead\">" + words.replaceAll("^(\\d+ \\S+) .*", "$1") + "</p>");
        });
    }

    @Test
    void from_a_city_one_goes_on_to_each_it_promised_something_and_to_what_it_was_promised() {
        assertThat(visitor.read("/network?from=montevideo&lang=es"))
                .contains("href=\"?from=montevideo&amp;to=quito&amp;lang=es\">a Quito <span class=\"soft\">2<")
                .contains("href=\"?from=montevideo&amp;to=cali&amp;lang=es\">a Cali <span class=\"soft\">1<")
                .contains("href=\"?to=montevideo&amp;lang=es\">Promesas a Montevideo");
        assertThat(visitor.read("/network?to=quito&lang=es"))
                .contains("href=\"?from=detroit&amp;to=quito&amp;lang=es\">de Detroit");
        assertThat(visitor.read("/network?from=cali&to=montevideo&lang=es"))
                .contains("href=\"?from=montevideo&amp;to=cali&amp;lang=es\">Promesas de Montevideo a Cali")
                .contains("href=\"?from=cali&amp;lang=es\">Promesas de Cali");
    }

    @Test
    void of_a_city_that_promised_nothing_it_is_said_and_a_city_nobody_knows_is_not_there() {
        for (var asked : List.of("from=kingston&to=quito", "from=quito", "to=cali&from=recife")) {
            assertThat(visitor.read("/network?" + asked + "&lang=es"))
                    .as(asked)
                    .contains("class=\"empty\"", "Toda la red")
                    .doesNotContain("class=\"statement\"");
        }
        for (var asked : List.of("from=atlantis", "from=quito&to=atlantis", "to=%27%20or%201=1", "from=QUITO")) {
            assertThat(visitor.get("/network?" + asked).statusCode()).as(asked).isEqualTo(404);
        }
        for (var asked : List.of("from=", "to=&from=", "form=quito", "")) {
            assertThat(visitor.read("/network?" + asked + "&lang=es")).as(asked).contains("<h1>La red</h1>");
        }
    }

    @Test
    void a_city_of_which_no_public_lab_knows_is_not_told_of() {
        change(
                "update commitment set visibility = 'LAB' where commitment_key in ('b3-lighting-data', 'b3-night-standard', 'b3-night-market')");
        change(
                "delete from group_member where organisation_id in (select o.id from organisation o join city on city.id = o.city_id"
                        + " where city.city_key = 'kingston')");

        assertThat(visitor.get("/network?from=kingston").statusCode()).isEqualTo(404);
        assertThat(visitor.read("/network?lang=es")).doesNotContain("Kingston");
    }

    @Test
    void many_are_read_a_page_at_a_time_there_and_back_and_a_page_is_kept() {
        demo.many(180);
        change("""
                insert into commitment_beneficiary (commitment_id, position, organisation_id)
                select c.id, 0, o.id from commitment c join organisation o on o.organisation_key = 'municipio-quito'
                where c.commitment_key like 'm%'""");
        var first = visitor.read(TO_QUITO);
        var seen = new ArrayList<String>();
        for (String to = TO_QUITO; to != null; to = on(visitor.read(to), "next")) {
            seen.addAll(cards(visitor.read(to)));
        }
        var second = visitor.read(String.valueOf(on(first, "next")));

        assertThat(first).contains("<p class=\"lead\">182 promesas</p>");
        assertThat(cards(first)).hasSize(50);
        assertThat(seen).hasSize(182).doesNotHaveDuplicates();
        assertThat(cards(visitor.read(String.valueOf(on(second, "prev"))))).isEqualTo(cards(first));
        for (var madeUp : List.of("after=x", "before=nowhere/b1", "after=barrios-vivos/zzz", "before=%E0")) {
            assertThat(cards(visitor.read(TO_QUITO + "&" + madeUp))).as(madeUp).isEqualTo(cards(first));
        }

        var tag = visitor.get(TO_QUITO).headers().firstValue("ETag").orElseThrow();
        var before = statements.onRequests();
        assertThat(visitor.get(TO_QUITO, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(visitor.send("HEAD", TO_QUITO).body()).isEmpty();
        assertThat(statements.onRequests()).isEqualTo(before);
        change("update commitment set ratification = 'DECLINED' where commitment_key = 'b1-pasantia'");
        assertThat(visitor.get(TO_QUITO).headers().firstValue("ETag")).isNotEqualTo(tag);
        assertThat(visitor.read(TO_QUITO)).contains("181 promesas");
    }

    private static @Nullable String on(String page, String rel) {
        var link = link(page, rel);
        return link == null ? null : "/network" + link;
    }

    /// What the cities and arcs of the map are called, by where they lead.
    private Map<String, String> ways(String language) {
        var ways = new LinkedHashMap<String, String>();
        WAY.matcher(drawing(language))
                .results()
                .forEach(way ->
                        ways.put("/network" + way.group(1).replace("&amp;", "&"), way.group(2) + " " + way.group(3)));
        return ways;
    }

    private String drawing(String language) {
        var page = visitor.read("/network?lang=" + language);
        var begins = page.indexOf("<div class=\"network-map\"");
        return begins < 0 ? "" : page.substring(begins, page.indexOf("</svg>", begins));
    }
}
