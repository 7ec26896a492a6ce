package org.medellinlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.directory.Directory;
import org.medellinlab.identity.Granting;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every view of the access table, on a phone in the dark in Portuguese by its address and at a desk by day in English
/// by a link on the screen before: it opens, has a heading, fits, throws nothing in the browser, and axe finds nothing.
/// Other journeys walk them in Spanish.
class EveryScreenJourney extends Journey {

    private static final Path TABLES = Path.of("src/test/resources/access");

    /// Who looks, the least mighty first: what one may not open the next looks at.
    private static final List<String> WHO = List.of("organiser", "network-office", "admin");

    /// One example of what stands in a path.
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry("topic", "select '1'"),
            Map.entry("lab", "select 'barrios-vivos'"),
            Map.entry("city", "select city_key from city order by city_key limit 1"),
            Map.entry("organisation", "select organisation_key from organisation order by organisation_key limit 1"),
            Map.entry("seat", """
                    select s.seat_key from seat s join holding h on h.seat_id = s.id join person p on p.id = h.person_id
                    where p.person_key = 'demo-lead' limit 1"""),
            Map.entry("person", "select 'demo-delegate'"),
            Map.entry("commitment", of("commitment", "commitment_key")),
            Map.entry("visit", of("site_visit", "visit_key")),
            Map.entry("group", of("working_group", "group_key")));

    private static final String FOLLOW = """
            (path) => {
              window.leaving = document.querySelector('main h1');
              const link = document.body.appendChild(document.createElement('a'));
              link.href = path;
              link.click();
              link.remove();
            }""";
    private static final String ARRIVED = """
            (path) => location.pathname === path && !window.leaving?.isConnected
                && Object.values(window.Vaadin.Flow.clients).every((client) => !client.isActive?.())""";

    @Autowired
    Directory directory;

    @Autowired
    Granting granting;

    @Autowired
    JdbcClient jdbc;

    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void anAdministratorIsThere() {
        var admin = directory.personNamed("demo-monitor").orElseThrow().id();
        CurrentActor.asSystem(() -> granting.grant(admin, Role.ADMIN, null));
    }

    @Test
    void every_screen_holds_on_a_phone_and_at_a_desk_in_every_language_by_day_and_by_night() throws IOException {
        var views = views();
        assertThat(views.values().stream().mapToInt(List::size).sum()).isGreaterThan(40);
        var rounds = new ArrayList<Consumer<Browser>>();
        views.forEach((who, theirs) -> {
            var person = who.equals("admin") ? "monitor" : who.replace("-office", "");
            rounds.add(one -> look(
                    one,
                    person,
                    theirs,
                    one.page(390, 844, "pt-BR", ColorScheme.DARK),
                    "phone-pt-dark",
                    EveryScreenJourney::byAddress));
            rounds.add(one -> look(
                    one,
                    person,
                    theirs,
                    one.page(1280, 860, "en-GB", ColorScheme.LIGHT),
                    "desk-en",
                    EveryScreenJourney::byLink));
        });
        wrong.addAll(SideBySide.look(browser, installation.address(""), rounds));
        assertThat(wrong).isEmpty();
    }

    private static void byAddress(Page page, String path) {
        page.navigate(path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
    }

    /// From what is open, which is taken away first.
    private static void byLink(Page page, String path) {
        if (!page.url().contains("/app/")) {
            byAddress(page, path);
            return;
        }
        page.evaluate(FOLLOW, path);
        page.waitForFunction(ARRIVED, path);
    }

    private void look(
            Browser browser,
            String person,
            List<String> views,
            Page page,
            String suffix,
            BiConsumer<Page, String> opening) {
        page.onPageError(error -> wrong.add(page.url() + ": " + error));
        Steps.enter("demo-" + person, page);
        for (var view : views) {
            opening.accept(page, "/app/" + filled(view));
            browser.look(page, "screen-" + view.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "") + "-" + suffix);
            if (page.url().contains("sign-in")) {
                wrong.add(view + ": " + person + " was sent away");
            }
            var over = Steps.beyond(page);
            if (over > 1) {
                wrong.add(view + " " + suffix + ": " + over + " px wider than the screen");
            }
        }
        page.context().close();
    }

    private Map<String, List<String>> views() throws IOException {
        var found = new TreeMap<String, List<String>>();
        try (var tables = Files.list(TABLES)) {
            for (var table : tables.sorted().toList()) {
                var lines = Files.readAllLines(table);
                var columns = List.of(lines.getFirst().split(","));
                for (var line : lines) {
                    var cells = line.split(",");
                    if (cells[0].equals("view") && !cells[1].equals("sign-in")) {
                        WHO.stream()
                                .filter(who -> cells[columns.indexOf(who)].equals("yes"))
                                .findFirst()
                                .ifPresent(who -> found.computeIfAbsent(who, w -> new ArrayList<>())
                                        .add(cells[1].equals("(root)") ? "" : cells[1]));
                    }
                }
            }
        }
        return new LinkedHashMap<>(found);
    }

    private String filled(String view) {
        var path = view;
        for (var name : Pattern.compile(":([a-zA-Z]+)").matcher(view).results().toList()) {
            assertThat(EXAMPLES).as("an example of what stands there").containsKey(name.group(1));
            var example = Objects.requireNonNull(EXAMPLES.get(name.group(1)));
            var value = jdbc.sql(example).query(String.class).single();
            path = path.replace(name.group(), value);
        }
        return path;
    }

    private static String of(String table, String key) {
        return """
                select t.%2$s from %1$s t join lab l on l.id = t.lab_id
                where l.slug = 'barrios-vivos' order by 1 limit 1""".formatted(table, key);
    }
}
