package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.shared.Installation;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever reads is anywhere: by other clocks than the server's, on a narrow screen, where the network comes and goes.
@ProductTest
class AnywhereJourney {

    private static final String LAB = "/app/labs/barrios-vivos";

    /// How far, in pixels, the first item of the day stands from its hour beside the board.
    private static final String ASIDE = """
            () => {
              const hour = (text) => { const [h, m] = text.split(':').map(Number); return h * 60 + m; };
              const item = document.querySelector('.tt-item');
              const at = hour(item.querySelector('.times').textContent.split(' – ')[0]);
              const labels = [...document.querySelectorAll('.ec-sidebar time')].filter((one) => one.textContent.trim());
              const [one, two] = labels;
              const middle = (each) => each.getBoundingClientRect().top + each.getBoundingClientRect().height / 2;
              const minute = (middle(two) - middle(one)) / (hour(two.textContent) - hour(one.textContent));
              const there = middle(one) + (at - hour(one.textContent)) * minute;
              return Math.abs(there - item.getBoundingClientRect().top);
            }""";

    @Autowired
    DemoLabs labs;

    @Autowired
    Installation installation;

    private Browser browser;

    @BeforeEach
    void open() {
        labs.lay();
        browser = new Browser(installation.address(""));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void the_hours_beside_the_board_are_those_of_its_items_by_any_clock() {
        for (var zone : List.of("America/Bogota", "Asia/Kolkata")) {
            var page = Steps.enter("demo-organiser", browser.deskIn(zone));
            page.navigate(LAB + "/agenda");
            assertThat(page.locator(".tt-item").first()).isVisible();

            assertThat(page.locator(".ec-sidebar time", new Page.LocatorOptions().setHasText("12:00"))
                            .first())
                    .isVisible();
            assertThat((Number) page.evaluate(ASIDE))
                    .as(zone)
                    .satisfies(aside -> assertThat(aside.doubleValue()).isLessThan(12));
            browser.look(page, "170-board-" + zone.replace('/', '-').toLowerCase(java.util.Locale.ROOT));
            page.context().close();
        }
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    @Test
    void a_way_stands_above_the_hour_and_the_hour_beside_what_happens() {
        var page = browser.desk();
        Awaitility.await("the public page").atMost(Duration.ofSeconds(30)).until(() -> {
            page.navigate("/labs/barrios-vivos/agenda?lang=es");
            return page.locator(".item .way").count() > 0;
        });
        var item = page.locator(".item:has(.way)").first();
        var hour = item.locator(".when").boundingBox();
        var what = item.locator(".what").boundingBox();
        assertThat(Math.abs(hour.y - what.y)).isLessThan(12);
        assertThat(item.locator(".way").boundingBox().y).isLessThan(hour.y);
        browser.look(page, "171-public-agenda-ways-desk");
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    @Test
    void a_file_with_mistakes_is_read_on_a_phone_and_the_mended_one_follows() {
        var page = Steps.enter("demo-organiser", browser.phone());
        page.navigate(LAB + "/agenda/import");
        give(page, "plan.csv", "titulo,dia,inicio\nSombra,2026-11-30,25:99\n");
        assertThat(page.getByText(Pattern.compile("Corrija el archivo.*")).first())
                .isVisible();
        assertThat(((Number) page.evaluate("() => document.querySelector('main').scrollWidth - window.innerWidth"))
                        .intValue())
                .isLessThanOrEqualTo(0);
        browser.look(page, "172-import-mistakes-phone");

        give(page, "plan-2.csv", "titulo,dia,inicio\nSombra,2026-11-30,9:30\n");
        assertThat(page.getByText("Tabla · plan-2.csv")).isVisible();
        assertThat(page.getByText(Pattern.compile("Corrija el archivo.*"))).hasCount(0);
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    private static void give(Page page, String name, String content) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_is_typed_and_sent_without_a_network_is_there_when_it_comes_back() {
        var page = Steps.enter("demo-delegate", browser.phone());
        page.navigate(LAB + "/commitments/new");
        var words = page.getByLabel("¿Qué promete?");
        words.fill("Abrir dos plazas");
        assertThat(page.getByText(Pattern.compile("Borrador guardado, \\d.*"))).isVisible();
        page.context().setOffline(true);
        words.fill("Abrir dos plazas de noche, sin red");
        page.getByRole(AriaRole.BUTTON, Steps.exactly("Prometer")).click();
        assertThat(page.getByText("Sin conexión. Lo que escribió sigue aquí.")).isVisible();
        assertThat(words).hasValue("Abrir dos plazas de noche, sin red");
        page.context().setOffline(false);
        assertThat(page.getByRole(AriaRole.HEADING, Steps.named("Abrir dos plazas de noche, sin red"))
                        .first())
                .isVisible(patiently());

        page.navigate(LAB + "/open-space/1");
        var said = page.getByLabel("De qué se habló");
        assertThat(said).isVisible();
        page.context().setOffline(true);
        said.fill("Hablamos sin red");
        page.getByRole(AriaRole.BUTTON, Steps.exactly("Guardar")).click();
        page.context().setOffline(false);
        assertThat(page.getByText(Pattern.compile("Guardado, .*")).first()).isVisible(patiently());
        page.reload();
        assertThat(page.getByLabel("De qué se habló")).hasValue("Hablamos sin red");
    }

    /// Longer than the browser waits between two tries.
    private static com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions patiently() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    }
}
