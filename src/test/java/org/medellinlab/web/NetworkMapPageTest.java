package org.medellinlab.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The map of the network as everybody reads it, without a script.
@ProductTest
class NetworkMapPageTest {

    @Autowired
    DemoPromises demo;

    @Autowired
    JdbcClient jdbc;

    @Value("${server.port}")
    int port;

    private Visitor visitor;

    @BeforeEach
    void lay() {
        visitor = new Visitor(port);
        demo.lay();
    }

    @Test
    void a_city_on_the_map_leads_to_its_country_in_the_readers_language_and_an_arc_says_what_it_is() {
        await().until(() -> !drawing("es").isEmpty());
        var drawing = drawing("es");
        assertThat(drawing)
                .contains("<a href=\"/network/uy?lang=es\" aria-label=\"Montevideo: la red en Uruguay\"")
                .contains("<title>2 promesas de Montevideo a Quito</title>")
                .doesNotContain("aria-hidden", "style=", "<script");
        assertThat(drawing("en")).contains("Montevideo: the network in Uruguay", "2 promises from Montevideo to Quito");

        var addresses = Pattern.compile("<a href=\"([^\"]+)\"").matcher(drawing).results();
        assertThat(addresses.map(found -> found.group(1)).distinct())
                .isNotEmpty()
                .allSatisfy(address -> assertThat(visitor.get(address).statusCode())
                        .as(address)
                        .isEqualTo(200));
    }

    @Test
    void a_city_whose_country_nobody_said_is_named_and_leads_nowhere() {
        jdbc.sql("update city set country = null where city_key = 'montevideo'").update();
        jdbc.sql("update public_revision set revision = revision + 1").update();

        await().untilAsserted(() -> assertThat(drawing("es"))
                .contains("<g><title>Montevideo</title>", "<a href=\"/network/ec?lang=es\"")
                .doesNotContain("/network/uy"));
    }

    private String drawing(String language) {
        var page = visitor.read("/network?lang=" + language);
        var begins = page.indexOf("<div class=\"network-map\"");
        return begins < 0 ? "" : page.substring(begins, page.indexOf("</svg>", begins));
    }
}
