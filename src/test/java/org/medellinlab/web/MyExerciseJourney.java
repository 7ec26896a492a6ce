package org.medellinlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.feedback.SampleLab;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.Installation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Answering on a phone whose network comes and goes.
@ProductTest
class MyExerciseJourney {

    private static final Path SCREENS = Path.of("target/screens");

    @Autowired
    LabFiles files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Installation installation;

    Playwright playwright;
    Browser browser;

    @BeforeEach
    void open() {
        SampleLab.openNow(files);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-quic")));
    }

    @AfterEach
    void close() {
        browser.close();
        playwright.close();
    }

    @Test
    void what_is_sent_without_network_arrives_once_after_the_tab_was_closed() {
        var phone = phone(ColorScheme.LIGHT, "demo-delegate");
        var page = phone.newPage();
        page.navigate(installation.address("/my/exercise?lab=ensayo&lang=es"));
        screen(page, "choice");
        page.getByText("Sin mi nombre").click();
        page.getByText("Empezar").click();
        page.locator("textarea:visible").fill("Vi sombra y gente sentada.");
        page.locator("#saved").getByText("guardado").waitFor();
        screen(page, "question");
        page.getByText("Siguiente").click();
        page.locator("textarea:visible").fill("Faltó agua para beber.");
        phone.setOffline(true);
        page.getByText("Enviar").click();
        page.getByText("se enviará apenas haya red").waitFor();
        screen(page, "waiting");
        assertThat(kept()).isZero();
        page.close();

        phone.setOffline(false);
        var later = phone.newPage();
        later.navigate(installation.address("/my/exercise?lab=ensayo&lang=es"));
        later.getByText("Su respuesta llegó.").waitFor();
        screen(later, "thanks");

        assertThat(kept()).isEqualTo(2);
        assertThat(later.evaluate("Object.keys(localStorage).filter(k => k.startsWith('exercise:')).length"))
                .isEqualTo(0);
    }

    @Test
    void a_tab_that_stays_open_sends_when_the_network_is_back() {
        var phone = phone(ColorScheme.DARK, "demo-delegate");
        var page = phone.newPage();
        page.navigate(installation.address("/my/exercise?lab=ensayo&lang=pt"));
        page.getByText("Com meu nome").click();
        screen(page, "choice-dark");
        page.getByText("Começar").click();
        page.locator("textarea:visible").fill("Sombra, bancos e gente.");
        screen(page, "question-dark");
        page.getByText("Seguinte").click();
        phone.setOffline(true);
        page.getByText("Enviar").click();
        page.getByText("será enviado assim que houver rede").waitFor();
        screen(page, "waiting-dark");
        phone.setOffline(false);
        page.getByText("Sua resposta chegou.").waitFor();
        screen(page, "thanks-dark");

        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void a_draft_by_name_is_there_on_another_device() {
        var page = phone(ColorScheme.LIGHT, "demo-delegate").newPage();
        page.navigate(installation.address("/my/exercise?lab=ensayo&lang=es"));
        page.getByText("Con mi nombre").click();
        page.getByText("Empezar").click();
        page.waitForResponse(
                response -> response.url().endsWith("/my/exercise/draft") && response.ok(),
                () -> page.locator("textarea:visible").fill("A medias"));

        var other = phone(ColorScheme.LIGHT, "demo-delegate").newPage();
        other.navigate(installation.address("/my/exercise?lab=ensayo&lang=es"));
        other.getByText("Empezar").click();
        assertThat(other.locator("textarea:visible").inputValue()).isEqualTo("A medias");
    }

    @Test
    void the_page_reads_well_for_everybody() {
        var page = phone(ColorScheme.LIGHT, "demo-delegate").newPage();
        page.navigate(installation.address("/my/exercise?lab=ensayo&lang=es"));
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        page.getByText("Sin mi nombre").click();
        page.getByText("Empezar").click();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void the_facilitator_sees_the_notes_on_a_desk_and_the_delegate_the_card_on_a_phone() {
        var desk = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("es"));
        enter(desk, "demo-facilitator");
        var page = desk.newPage();
        page.navigate(installation.address("/app/labs/ensayo/exercises"));
        page.getByText("Las llaves en la cuadra.").waitFor();
        screen(page, "floor-desk");
        var today = phone(ColorScheme.LIGHT, "demo-delegate").newPage();
        today.navigate(installation.address("/app/labs/ensayo/today"));
        today.getByText("El ejercicio de ayer").waitFor();
        screen(today, "today-card");
        today.getByText("Responder").click();
        today.getByText("¿Cómo quiere responder?").waitFor();
    }

    private BrowserContext phone(ColorScheme scheme, String who) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setColorScheme(scheme)
                .setLocale("es"));
        enter(context, who);
        return context;
    }

    private void enter(BrowserContext context, String who) {
        context.request()
                .post(
                        installation.address("/demo/enter?as=" + who),
                        com.microsoft.playwright.options.RequestOptions.create().setMaxRedirects(0));
    }

    private static void screen(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve("exercise-" + name + ".png")));
    }

    private int kept() {
        return jdbc.sql("select count(*) from note where note_key is null")
                .query((rs, i) -> rs.getInt(1))
                .single();
    }
}
