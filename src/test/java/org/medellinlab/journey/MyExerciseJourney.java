package org.medellinlab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medellinlab.journey.Steps.enter;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.feedback.SampleLab;
import org.medellinlab.labfile.LabFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Answering on a phone whose network comes and goes.
class MyExerciseJourney extends Journey {

    private static final String EXERCISE = "/my/exercise?lab=ensayo&lang=";

    @Autowired
    LabFiles files;

    @Autowired
    JdbcClient jdbc;

    @Override
    void lay() {
        SampleLab.openNow(files);
    }

    @AfterEach
    void everybodyCouldReadIt() {
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    @Test
    void what_is_sent_without_network_arrives_once_after_the_tab_was_closed() {
        var page = delegate();
        var phone = page.context();
        page.navigate(EXERCISE + "es");
        look(page, "choice");
        page.getByText("Sin mi nombre").click();
        page.getByText("Empezar").click();
        page.locator("textarea:visible").fill("Vi sombra y gente sentada.");
        page.locator("#saved").getByText("guardado").waitFor();
        look(page, "question");
        page.getByText("Siguiente").click();
        page.locator("textarea:visible").fill("Faltó agua para beber.");
        phone.setOffline(true);
        page.getByText("Enviar").click();
        page.getByText("se enviará apenas haya red").waitFor();
        look(page, "waiting");
        assertThat(kept()).isZero();
        page.close();

        phone.setOffline(false);
        var later = phone.newPage();
        later.navigate(EXERCISE + "es");
        later.getByText("Su respuesta llegó.").waitFor();
        look(later, "thanks");

        assertThat(kept()).isEqualTo(2);
        assertThat(later.evaluate("Object.keys(localStorage).filter(k => k.startsWith('exercise:')).length"))
                .isEqualTo(0);
    }

    @Test
    void a_tab_that_stays_open_sends_when_the_network_is_back() {
        var page = enter("demo-delegate", browser.page(390, 844, "pt-BR", ColorScheme.DARK));
        var phone = page.context();
        page.navigate(EXERCISE + "pt");
        page.getByText("Com meu nome").click();
        look(page, "choice-dark");
        page.getByText("Começar").click();
        page.locator("textarea:visible").fill("Sombra, bancos e gente.");
        look(page, "question-dark");
        page.getByText("Seguinte").click();
        phone.setOffline(true);
        page.getByText("Enviar").click();
        page.getByText("será enviado assim que houver rede").waitFor();
        look(page, "waiting-dark");
        phone.setOffline(false);
        page.getByText("Sua resposta chegou.").waitFor();
        look(page, "thanks-dark");

        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void a_draft_by_name_is_there_on_another_device() {
        var page = delegate();
        page.navigate(EXERCISE + "es");
        page.getByText("Con mi nombre").click();
        page.getByText("Empezar").click();
        page.waitForResponse(
                response -> response.url().endsWith("/my/exercise/draft") && response.ok(),
                () -> page.locator("textarea:visible").fill("A medias"));

        var other = delegate();
        other.navigate(EXERCISE + "es");
        other.getByText("Empezar").click();
        assertThat(other.locator("textarea:visible").inputValue()).isEqualTo("A medias");
    }

    @Test
    void the_facilitator_sees_the_notes_on_a_desk_and_the_delegate_the_card_on_a_phone() {
        var page = enter("demo-facilitator", browser.desk());
        page.navigate("/app/labs/ensayo/exercises");
        page.getByText("Las llaves en la cuadra.").waitFor();
        look(page, "floor-desk");
        var today = delegate();
        today.navigate("/app/labs/ensayo/today");
        today.getByText("El ejercicio de ayer").waitFor();
        look(today, "today-card");
        today.getByText("Responder").click();
        today.getByText("¿Cómo quiere responder?").waitFor();
    }

    private Page delegate() {
        return enter("demo-delegate", browser.phone());
    }

    private void look(Page page, String name) {
        browser.look(page, "exercise-" + name);
        assertThat(Steps.beyond(page)).as("wider than the screen").isLessThanOrEqualTo(0);
    }

    private int kept() {
        return jdbc.sql("select count(*) from note where note_key is null")
                .query((rs, i) -> rs.getInt(1))
                .single();
    }
}
