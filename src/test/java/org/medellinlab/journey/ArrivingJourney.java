package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stands on the application's page while its scripts are on their way, and where none may run.
class ArrivingJourney extends Journey {

    private static final String SCRIPTS = "**/VAADIN/build/*.js";

    @ParameterizedTest
    @CsvSource({
        "es-CO, 390, LIGHT, Un momento…",
        "pt-BR, 390, DARK, Um momento…",
        "en-GB, 390, LIGHT, One moment…",
        "es-CO, 1280, DARK, Un momento…",
        "pt-BR, 1280, LIGHT, Um momento…",
        "en-GB, 1280, DARK, One moment…"
    })
    void whose_page_it_is_and_that_it_is_coming_stands_there_until_its_scripts_are(
            String locale, int width, ColorScheme scheme, String words) {
        var page = Steps.enter("demo-delegate", browser.page(width, 844, locale, scheme));
        var held = new ConcurrentLinkedQueue<Route>();
        page.route(SCRIPTS, held::add);
        page.navigate("/app/", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));

        var arriving = page.locator("#arriving");
        assertThat(arriving).isVisible();
        assertThat(arriving).containsText("Medellín Lab");
        assertThat(arriving.getByText(words)).isVisible();
        assertThat(page).hasTitle("Medellín Lab");
        assertThat(Steps.beyond(page)).isLessThanOrEqualTo(0);
        browser.lookAtOnce(page, "195-arriving-" + locale.substring(0, 2) + "-" + width);

        page.unroute(SCRIPTS);
        held.forEach(Route::resume);
        assertThat(Steps.heading(page).first()).isVisible();
        assertThat(arriving).hasCount(0);
        page.context().close();
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    /// axe is a script itself, and cannot look here.
    @ParameterizedTest
    @CsvSource({
        "es-CO, 390, DARK, 'Para trabajar aquí, el navegador tiene que permitir JavaScript.', Leer las páginas públicas",
        "pt-BR, 1280, DARK, 'Para trabalhar aqui, o navegador precisa permitir JavaScript.', Ler as páginas públicas",
        "en-GB, 390, LIGHT, 'To work here, the browser has to allow JavaScript.', Read the public pages"
    })
    void where_no_script_may_run_the_public_pages_are_a_link_away(
            String locale, int width, ColorScheme scheme, String words, String way) {
        var page = browser.pageWithoutScripts(width, 844, locale, scheme);
        page.navigate("/app/sign-in");
        var arriving = page.locator("#arriving");
        assertThat(arriving.locator("p")).hasText(words);
        assertThat(arriving.locator("p")).isVisible();
        assertThat(arriving.locator("i")).isHidden();
        assertThat(arriving.locator("a")).containsText(way);
        assertThat(page.locator("html")).hasAttribute("lang", locale.substring(0, 2));
        assertThat(Steps.beyond(page)).isLessThanOrEqualTo(0);
        Browser.picture(page, "196-without-scripts-" + locale.substring(0, 2) + "-" + width);
        arriving.locator("a").click();
        page.waitForURL(Pattern.compile("https?://[^/]+/"));
        assertThat(Steps.heading(page).first()).isVisible();
        page.context().close();
    }
}
