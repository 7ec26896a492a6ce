package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.commitment.HandingEvidence;
import org.medellinlab.shared.Installation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What lists hold is taken along as files; photos of evidence are seen, by those in the lab and by everybody.
@ProductTest
class TakeAlongJourney {

    private static final String LAB = "/app/labs/barrios-vivos";
    private static final String GUIDE = "/commitments/b1-guia-comites";

    @Autowired
    DemoPromises demo;

    @Autowired
    HandingEvidence evidence;

    @Autowired
    Installation installation;

    @Autowired
    JdbcClient jdbc;

    private Browser browser;

    @BeforeEach
    void open() {
        var lab = demo.lay();
        jdbc.sql("update reporting_period set from_on = '2026-01-01' where period_key = 'periodo-1'")
                .update();
        evidence.hand(lab, "b1-guia-comites", "La plaza, ya con sombra", "p.jpg", HandingEvidence.photo(1600, 1200));
        evidence.hand(
                lab, "b1-guia-comites", "El plano", "plano.txt", "Plano de la plaza".getBytes(StandardCharsets.UTF_8));
        browser = new Browser(installation.address(""));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void what_is_on_a_screen_is_taken_along_and_what_was_photographed_is_seen() throws IOException {
        for (var place : List.of(
                List.of("demo-monitor", "/commitments/assess", "Lo que se encontró"),
                List.of("demo-organiser", "/commitments/mandates", "Quién ocupa el cargo"),
                List.of("demo-delegate", "/groups", "Lazos con otros grupos"),
                List.of("demo-delegate", "/groups/plazas-entre-vecinos", "Qué dijo"),
                List.of("demo-delegate", "/open-space", "Quién hace qué ahora"),
                List.of("demo-facilitator", "/forum", "Lo que escribió"))) {
            take(place.get(0), place.get(1), place.get(2));
        }
        see(Steps.enter("demo-delegate", browser.desk()), LAB + GUIDE, "photo-desk");
        see(Steps.enter("demo-delegate", browser.phone()), LAB + GUIDE, "photo-phone");
        see(browser.desk(), "/labs/barrios-vivos" + GUIDE, "photo-public-desk");
        see(browser.phone(), "/labs/barrios-vivos" + GUIDE, "photo-public-phone");
        var page = browser.phone();
        page.navigate("/open-data");
        browser.look(page, "open-data-phone");

        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    private void take(String who, String path, String heading) throws IOException {
        var name = "take" + path.replace('/', '-');
        var page = Steps.enter(who, browser.desk());
        page.navigate(LAB + path);
        var links = page.locator(".table-links a");
        assertThat(links.first()).isVisible();
        browser.look(page, name + "-desk");
        var csv = page.waitForDownload(() -> links.first().click());
        assertThat(csv.suggestedFilename()).endsWith("-barrios-vivos.csv");
        assertThat(Files.readString(csv.path())).contains(heading);
        var xlsx = page.waitForDownload(() -> links.nth(1).click());
        assertThat(Files.readAllBytes(xlsx.path())).startsWith('P', 'K');
        page.setViewportSize(390, 844);
        browser.look(page, name + "-phone");
        page.context().close();
    }

    private void see(Page page, String path, String name) {
        page.navigate(path);
        var photo = page.getByAltText("Foto: La plaza, ya con sombra");
        if (!path.startsWith("/app")) {
            Awaitility.await("the page anew").until(() -> {
                page.navigate(path);
                return photo.count() == 1;
            });
        }
        assertThat(photo).isVisible();
        photo.scrollIntoViewIfNeeded();
        Awaitility.await("its pixels").until(() -> width(photo) == 480);
        assertThat(page.getByRole(AriaRole.LINK, Steps.exactly("El plano"))).isVisible();
        browser.look(page, name);
        var href = page.locator("a.file-picture").first().getAttribute("href");
        var full = page.context().newPage();
        full.navigate(path.startsWith("/app") ? installation.address("/app/" + href) : installation.address(href));
        Awaitility.await("in full").until(() -> width(full.locator("img")) == 1600);
        page.context().close();
    }

    private static int width(Locator picture) {
        return ((Number) picture.evaluate("img => img.complete ? img.naturalWidth : 0")).intValue();
    }
}
