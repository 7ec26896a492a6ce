package org.medellinlab.web;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.medellinlab.ProductTest;
import org.medellinlab.Statements;
import org.medellinlab.commitment.DemoPromises;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was promised in the invented lab, as anybody reads it over the wire.
@ProductTest
abstract class ReadInPublic {

    static final String LAB = "/labs/barrios-vivos";

    private static final Pattern CARD =
            Pattern.compile("class=\"statement\"><a href=\"" + LAB + "/commitments/([^?\"]+)");

    @Autowired
    DemoPromises demo;

    @Autowired
    PublicPages pages;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    @Value("${server.port}")
    int port;

    Visitor visitor = new Visitor(0);

    @BeforeEach
    void lay() {
        demo.lay();
        visitor = new Visitor(port);
        pages.refreshNow();
    }

    /// Changes rows where no service does, and lets it be seen.
    void change(String sql, Object... params) {
        jdbc.sql(sql).params(params).update();
        jdbc.sql("""
                        insert into public_revision (lab_id, revision, changed_at) values (?, 1, utc_timestamp(6))
                        on duplicate key update revision = revision + 1""").param(demo.lab().value()).update();
        pages.refreshNow();
    }

    /// The promises on a page, by their keys.
    static List<String> cards(String page) {
        return CARD.matcher(page).results().map(found -> found.group(1)).toList();
    }

    static String next(String page) {
        return Objects.requireNonNull(link(page, "next"));
    }

    static String previous(String page) {
        return Objects.requireNonNull(link(page, "prev"));
    }

    static @Nullable String link(String page, String rel) {
        var found = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"#]+)").matcher(page);
        return found.find() ? found.group(1).replace("&amp;", "&") : null;
    }
}
