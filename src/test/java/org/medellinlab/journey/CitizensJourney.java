package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.medellinlab.Mailbox;

/// Citizens ask without an account, and are answered by who promised and by the group; the forum meets; everybody
/// sees the network.
class CitizensJourney extends Journey {

    @Test
    void citizens_are_answered_by_who_promised_and_the_forum_meets() {
        meet();
        askInPublic();
        publish();
        answerFromTheMail();
        answerAsTheGroup();
        readTheAnswers();
        takeOneBack();
        seeTheNetwork();

        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    private void meet() {
        var page = Steps.enter("demo-facilitator", browser.desk());
        page.navigate(LAB + "/forum");
        page.getByRole(AriaRole.BUTTON, Steps.exactly("Agregar un encuentro")).click();
        page.getByLabel("Lugar o enlace").fill("Casa de la cultura");
        page.getByLabel("De qué se hablará").fill("El riego de las plazas");
        browser.look(page, "120-forum-meeting-desk");
        page.getByRole(AriaRole.BUTTON, Steps.exactly("Guardar")).click();
        assertThat(page.getByText("El riego de las plazas").first()).isVisible();
        page.context().close();
    }

    private void askInPublic() {
        var page = browser.phone();
        page.navigate("/labs/barrios-vivos/commitments/b1-guia-comites");
        page.locator("summary")
                .filter(Steps.text("Comentar, preguntar o corregir"))
                .click();
        page.getByLabel("Es", new Page.GetByLabelOptions().setExact(true)).selectOption("pregunta");
        page.getByLabel("Sus palabras").fill("¿Cuándo llega la guía al barrio?");
        page.locator("form[action$='/comments'] input[name=address]").fill("vecina@example.org");
        page.locator("form[action$='/comments'] button[type=submit]").click();
        assertThat(page.getByText("Revise su correo").first()).isVisible();
        page.context().close();
        var confirm =
                Steps.act(browser, Mailbox.of("vecina@example.org").await().links());
        confirm.locator("button[type=submit]").click();
        assertThat(confirm.getByText("Gracias").first()).isVisible();
        confirm.context().close();
    }

    private void publish() {
        var page = Steps.enter("demo-facilitator", browser.phone());
        page.navigate(LAB + "/forum");
        browser.look(page, "121-moderate-phone");
        page.getByRole(AriaRole.BUTTON, Steps.exactly("Publicar")).click();
        assertThat(page.getByText("No hay nada por leer.").first()).isVisible();
        page.context().close();
    }

    private void answerFromTheMail() {
        var mail = Mailbox.of("demo-delegate@example.org").awaitAbout("Una persona pregunta por");
        assertThat(mail.text()).contains("¿Cuándo llega la guía al barrio?");
        var page = Steps.act(browser, mail.links());
        page.getByLabel("En sus palabras").fill("En agosto, impresa y con los formatos.");
        browser.look(page, "122-answer-phone");
        page.locator("button[type=submit]").click();
        assertThat(page.getByText("su respuesta está publicada").first()).isVisible();
        page.context().close();
        assertThat(Mailbox.of("vecina@example.org")
                        .awaitAbout("Respondieron a sus palabras")
                        .text())
                .contains("En agosto, impresa y con los formatos.");
    }

    private void answerAsTheGroup() {
        var page = Steps.enter("demo-lead", browser.phone());
        page.navigate(LAB + "/commitments/b1-guia-comites");
        page.getByRole(AriaRole.BUTTON, Steps.exactly("Responder")).click();
        page.getByLabel("En sus palabras").fill("El grupo la revisa esta semana.");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, Steps.inside("Responder"))
                .click();
        assertThat(page.getByText("El grupo la revisa esta semana.").first()).isVisible();
        browser.look(page, "123-answered-phone");
        page.context().close();
    }

    private void readTheAnswers() {
        pages.refreshNow();
        var page = browser.phone();
        page.navigate("/labs/barrios-vivos/commitments/b1-guia-comites");
        assertThat(page.getByText("El grupo la revisa esta semana.").first()).isVisible();
        assertThat(page.getByText("En agosto, impresa y con los formatos.").first())
                .isVisible();
        var picture = page.locator("meta[property='og:image']").getAttribute("content");
        browser.look(page, "124-public-answers-phone");
        page.navigate("/labs/barrios-vivos/forum");
        assertThat(page.getByText("El riego de las plazas").first()).isVisible();
        browser.look(page, "125-forum-public-phone");
        page.navigate(picture);
        assertThat(page.locator("img")).isVisible();
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screens", "126-picture-of-a-promise.png")));
        page.context().close();
    }

    private void takeOneBack() {
        var page = Steps.enter("demo-facilitator", browser.phone());
        page.navigate(LAB + "/forum");
        page.getByText("Publicadas").first().click();
        page.getByRole(AriaRole.BUTTON, Steps.exactly("Retirar")).first().click();
        page.getByLabel("En sus palabras").fill("El mes no era cierto.");
        browser.look(page, "127-take-back-phone");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, Steps.inside("Retirar"))
                .click();
        assertThat(page.getByRole(AriaRole.BUTTON, Steps.exactly("Publicar otra vez")))
                .isVisible();
        browser.look(page, "128-taken-back-phone");
        page.context().close();
        var everybody = browser.phone();
        Awaitility.await("the public page").atMost(Duration.ofSeconds(15)).until(() -> {
            everybody.navigate("/labs/barrios-vivos/commitments/b1-guia-comites");
            return everybody.getByText("El mes no era cierto.").first().isVisible();
        });
        assertThat(everybody.getByText("En agosto, impresa y con los formatos."))
                .hasCount(0);
        browser.look(everybody, "129-taken-back-public-phone");
        everybody.context().close();
    }

    private void seeTheNetwork() {
        var page = browser.desk();
        page.navigate("/network");
        assertThat(page.locator(".network-list li").first()).isVisible();
        browser.look(page, "127-public-network-desk");
        page.setViewportSize(390, 844);
        page.locator(".country-filter a").nth(1).click();
        assertThat(page.locator(".country-filter a[aria-current=page]")).hasCount(1);
        browser.look(page, "128-public-network-country-phone");
        page.context().close();
    }
}
