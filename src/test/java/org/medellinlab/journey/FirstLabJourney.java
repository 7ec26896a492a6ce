package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.medellinlab.journey.Steps.enter;
import static org.medellinlab.journey.Steps.enterToday;
import static org.medellinlab.journey.Steps.exactly;
import static org.medellinlab.journey.Steps.heading;
import static org.medellinlab.journey.Steps.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.medellinlab.EmbeddedEnvironment;
import org.medellinlab.Mail;
import org.medellinlab.Mailbox;
import org.medellinlab.PlainWeb;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The product's main job as its people do it: the organiser publishes, the delegate answers, books and promises, the
/// facilitator sees it arrive, the lead asks, the owner answers from a mail.
class FirstLabJourney extends Journey {

    /// Between two letters.
    private static final Duration A_THUMB = Duration.ofMillis(200);

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_lab_from_the_first_sign_in_to_news_of_a_promise() {
        signInByMail();
        publishAChange();
        answerTheExercise();
        bookADeparture();
        promiseInTheRoom();
        seeNotesArrive();
        askForNewsAndAnswerFromTheMail();

        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    private void signInByMail() {
        var page = browser.phone();
        page.navigate("/app/sign-in");
        browser.look(page, "01-sign-in-phone");
        page.getByLabel("Su correo").fill("demo-organiser@example.org");
        page.getByRole(AriaRole.BUTTON, named("Enviarme el correo")).click();
        var mail = Mailbox.of("demo-organiser@example.org").await();
        var code = Pattern.compile("\\b\\d{6}\\b").matcher(mail.text());
        assertThat(code.find()).isTrue();
        page.getByLabel("Código de seis cifras").fill(code.group());
        browser.look(page, "02-sign-in-code-phone");
        page.locator("form[action='/sign-in/code'] button").click();
        assertThat(heading(page)).containsText("Natalia");
        browser.look(page, "03-today-organiser-phone");
        page.context().close();
    }

    private void publishAChange() {
        var page = enterToday("demo-organiser", browser.desk());
        browser.look(page, "10-today-organiser-desk");
        page.navigate(LAB + "/agenda");
        assertThat(heading(page)).containsText("Agenda");
        browser.look(page, "11-agenda-desk");
        page.getByText("Nueva actividad").click();
        page.getByLabel("Título", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("Foto oficial en el patio");
        browser.look(page, "12-agenda-edit-desk");
        page.getByRole(AriaRole.BUTTON, named("Guardar")).click();
        assertThat(page.getByText(Pattern.compile("borrador · 1 cambio"))).isVisible();
        assertThat(get("/labs/barrios-vivos/agenda?lang=es").body()).doesNotContain("Foto oficial en el patio");
        page.getByRole(AriaRole.BUTTON, named("Publicar…")).click();
        var name = page.getByLabel("Nombre de la versión");
        name.fill("v2 – con foto");
        browser.look(page, "13-agenda-publish-desk");
        page.getByRole(AriaRole.BUTTON, exactly("Publicar")).click();
        Awaitility.await()
                .until(() -> get("/labs/barrios-vivos/agenda?lang=es").body().contains("Foto oficial en el patio"));
        assertThat(get("/labs/barrios-vivos/agenda.ics?lang=es").body()).contains("Foto oficial en el patio");
        page.context().close();
    }

    private void answerTheExercise() {
        var page = enterToday("demo-delegate", browser.phone());
        browser.look(page, "20-today-delegate-phone");
        page.navigate("/my/exercise");
        browser.look(page, "21-exercise-phone");
        page.getByText("Sin mi nombre").click();
        page.getByRole(AriaRole.BUTTON, named("Empezar")).click();
        for (var words : List.of("La plaza con llaves en la cuadra.", "Que todos nos parecemos.", "Quién barre.")) {
            page.locator("textarea:visible").fill(words);
            page.getByRole(AriaRole.BUTTON, named("Siguiente")).click();
        }
        browser.look(page, "22-exercise-question-phone");
        while (page.getByRole(AriaRole.BUTTON, named("Siguiente")).isVisible()) {
            page.getByRole(AriaRole.BUTTON, named("Siguiente")).click();
        }
        page.getByRole(AriaRole.BUTTON, named("Enviar")).click();
        assertThat(page.getByText("Gracias").first()).isVisible();
        browser.look(page, "23-exercise-thanks-phone");
        page.context().close();
    }

    private void bookADeparture() {
        var page = enter("demo-delegate", browser.phone());
        page.navigate(LAB + "/visits");
        assertThat(heading(page)).containsText("Visitas");
        browser.look(page, "30-visits-phone");
        page.navigate(LAB + "/visits/manrique");
        page.getByRole(AriaRole.BUTTON, named(Pattern.compile("Reservar.*")))
                .first()
                .click();
        assertThat(page.getByText(Pattern.compile("su lugar está reservado|Tiene lugar"))
                        .first())
                .isVisible();
        browser.look(page, "31-visit-booked-phone");
        assertThat(jdbc.sql("select count(*) from booking").query(Integer.class).single())
                .isEqualTo(1);
        page.context().close();
    }

    /// From Today in under a minute: three touches and one sentence, typed as fast as a thumb does; whatever else the
    /// form has may stay as it is.
    private void promiseInTheRoom() {
        var page = enterToday("demo-delegate", browser.phone());
        var make = page.getByRole(AriaRole.LINK, exactly("Nuevo compromiso")).first();
        make.scrollIntoViewIfNeeded();
        var began = Instant.now();
        var touches = 0;
        make.click();
        touches++;
        var words = page.getByLabel("¿Qué promete?");
        words.click();
        touches++;
        words.pressSequentially(
                "Compartir el plano de sombra de nuestras plazas.",
                new Locator.PressSequentiallyOptions().setDelay(A_THUMB.toMillis()));
        page.getByRole(AriaRole.BUTTON, exactly("Prometer")).click();
        touches++;
        page.waitForURL(Pattern.compile(".*/commitments/[0-9a-f-]{36}"));
        assertThat(page.getByText("Compartir el plano de sombra de nuestras plazas.")
                        .first())
                .isVisible();
        var took = Duration.between(began, Instant.now());
        assertThat(touches).isLessThanOrEqualTo(4);
        assertThat(took).as("to promise on a phone").isLessThan(Duration.ofMinutes(1));
        browser.look(page, "33-promise-made-phone");
        page.navigate(LAB + "/commitments/new");
        page.getByLabel("¿Qué promete?").fill("Compartir el plano de riego de nuestras plazas.");
        page.getByText("Corto plazo").first().click();
        browser.look(page, "32-promise-phone");
        page.context().close();
    }

    private void seeNotesArrive() {
        var page = enter("demo-facilitator", browser.desk());
        page.navigate(LAB + "/exercises");
        assertThat(page.getByText("Quién barre.").first()).isVisible();
        browser.look(page, "40-exercises-desk");
        page.context().close();
    }

    private void askForNewsAndAnswerFromTheMail() {
        var lead = enter("demo-lead", browser.desk());
        lead.navigate(LAB + "/groups");
        browser.look(lead, "50-groups-desk");
        lead.navigate(LAB + "/groups/plazas-entre-vecinos");
        browser.look(lead, "51-group-desk");
        lead.getByRole(AriaRole.BUTTON, named("Pedir noticias")).first().click();
        assertThat(lead.getByText(Pattern.compile("Pedido a .*")).first()).isVisible();
        lead.reload();
        browser.look(lead, "51b-group-going-out-desk");
        lead.getByRole(AriaRole.BUTTON, named(Pattern.compile("Enviar ya: .*")))
                .first()
                .click();
        var link = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> Stream.of(EmbeddedEnvironment.mailServer().getReceivedMessages())
                                .flatMap(message -> link(message).stream())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        for (var visit = 0; visit < 10; visit++) {
            assertThat(get(link).statusCode()).isEqualTo(200);
        }
        var updates = jdbc.sql("select count(*) from progress_update where channel = 'LINK'")
                .query(Integer.class);
        assertThat(updates.single()).isZero();

        var owner = browser.phone();
        owner.navigate(link);
        browser.look(owner, "52-act-phone");
        if (owner.locator("select").count() > 0) {
            owner.locator("select")
                    .first()
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(2));
        } else {
            owner.locator("input[type=radio]").nth(2).check();
        }
        owner.locator("#words").fill("Ya lo usan dos barrios.");
        owner.locator("button.primary[type=submit]").click();
        assertThat(owner.getByText(Pattern.compile("Gracias|Obrigad|Thank")).first())
                .isVisible();
        browser.look(owner, "53-act-thanks-phone");
        assertThat(updates.single()).isEqualTo(1);
        owner.navigate(link);
        assertThat(owner.locator("form")).hasCount(0);
        browser.look(owner, "54-act-used-phone");
        lead.reload();
        assertThat(heading(lead)).isVisible();
        browser.look(lead, "55-group-after-desk");
        lead.context().close();
        owner.context().close();
    }

    /// Of a mail that asks how a promise goes; others ask to confirm one.
    private static Optional<String> link(MimeMessage message) {
        var mail = Mail.of(message);
        return mail.links().stream()
                .filter(link ->
                        mail.subject().matches("¿Cómo va su compromiso.*|Como vai o seu compromisso.*|How is your .*"))
                .filter(link -> link.contains("/act/"))
                .findFirst();
    }

    private HttpResponse<String> get(String path) {
        return PlainWeb.get(path.startsWith("http") ? path : installation.address(path));
    }
}
