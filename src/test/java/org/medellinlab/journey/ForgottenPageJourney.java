package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.session.StandardSession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/// A page that is open while the server forgets it: the reader is told in their language, stays signed in by the
/// device, and finds what was half written.
class ForgottenPageJourney extends Journey {

    private static final String GUIDE = LAB + "/commitments/b1-guia-comites";
    private static final String SESSION = "JSESSIONID";

    @Autowired
    WebServerApplicationContext product;

    @Test
    void who_presses_a_button_on_it_is_told_so_and_finds_the_promise_half_written_to_send_it_once() {
        var page = Steps.enter("demo-delegate", browser.phone());
        page.navigate(LAB + "/commitments/new");
        page.getByLabel("¿Qué promete?").fill("Abrir dos plazas de noche");
        assertThat(page.getByText(Pattern.compile("Borrador guardado, \\d.*"))).isVisible();

        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(SESSION));
        Steps.button(page, "Prometer").click();

        var told = told(page);
        assertThat(told).containsText("Hay que cargar esta página de nuevo");
        assertThat(told).containsText("Si acaba de pulsar algo, no se hizo. Los borradores guardados le esperan;");
        assertThat(page.getByLabel("¿Qué promete?")).hasValue("Abrir dos plazas de noche");
        browser.look(page, "190-forgotten-phone");

        told.getByRole(AriaRole.BUTTON, Steps.inside("Cargar la página de nuevo"))
                .click();
        Steps.button(page, "Retomarlo").click();
        assertThat(page.getByLabel("¿Qué promete?")).hasValue("Abrir dos plazas de noche");
        browser.look(page, "191-taken-up-phone");
        Steps.button(page, "Prometer").click();
        assertThat(Steps.heading(page).first()).hasText("Abrir dos plazas de noche");
        page.navigate(LAB + "/commitments/mine");
        assertThat(page.getByText("Abrir dos plazas de noche")).hasCount(1);
        page.context().close();
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    @Test
    void whom_the_server_forgot_is_told_in_their_language_and_goes_on_by_keyboard() {
        var page = Steps.enter("demo-delegate", browser.page(1280, 860, "pt-BR", ColorScheme.DARK));
        page.navigate(GUIDE);
        var news = page.getByRole(AriaRole.TEXTBOX, Steps.exactly("Conte com suas palavras"));
        news.fill("A gráfica entrega na segunda");
        assertThat(page.getByText(Pattern.compile("Rascunho salvo, \\d.*"))).isVisible();

        forget(page);
        news.fill("A gráfica entrega na terça");
        Steps.button(page, "Salvar o avanço").click();

        var told = told(page);
        assertThat(told).containsText("É preciso carregar esta página de novo");
        assertThat(told.getByRole(AriaRole.BUTTON, Steps.inside("Carregar a página de novo")))
                .isFocused();
        assertThat(news).hasValue("A gráfica entrega na terça");
        browser.look(page, "192-forgotten-desk-dark");

        page.keyboard().press("Escape");
        assertThat(told).hasCount(0);
        Steps.button(page, "Retomar").click();
        assertThat(news).hasValue("A gráfica entrega na segunda");
        browser.look(page, "193-taken-up-desk-dark");
        Steps.button(page, "Salvar o avanço").click();
        assertThat(page.locator("article.update").getByText("A gráfica entrega na segunda"))
                .isVisible();
        page.context().close();
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    @Test
    void whose_device_is_no_longer_known_either_comes_to_sign_in_with_the_same_words_before() {
        var page = Steps.enter("demo-delegate", browser.page(1280, 860, "en-GB", ColorScheme.LIGHT));
        page.navigate(GUIDE);
        assertThat(Steps.button(page, "Save the progress")).isVisible();
        page.context().clearCookies();
        Steps.button(page, "Save the progress").click();
        assertThat(told(page)).containsText("This page has to be loaded again");
        browser.look(page, "194-forgotten-desk");
        Steps.button(page, "Load the page again").click();
        assertThat(page.getByLabel("Your e-mail address")).isVisible();
        page.context().close();
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    private static Locator told(Page page) {
        return page.getByRole(AriaRole.ALERTDIALOG);
    }

    /// As when nobody came by for as long as a session lasts.
    private void forget(Page page) {
        var id = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(SESSION))
                .findFirst()
                .orElseThrow()
                .value;
        var sites = Stream.of(((TomcatWebServer) Objects.requireNonNull(product.getWebServer()))
                .getTomcat()
                .getHost()
                .findChildren());
        sites.map(site -> ((Context) site).getManager())
                .flatMap(manager -> Stream.of(manager.findSessions()))
                .filter(session -> session.getId().equals(id))
                .forEach(session -> ((StandardSession) session).expire());
    }
}
