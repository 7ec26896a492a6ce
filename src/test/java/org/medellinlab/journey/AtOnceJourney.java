package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Two browsers on the same promise: neither loses what was typed, and each sees what the other said.
class AtOnceJourney extends Journey {

    @Test
    void two_who_tell_and_change_the_same_promise_at_once_see_each_other_and_lose_no_word() {
        var one = Steps.enter("demo-delegate", browser.desk());
        var other = Steps.enter("demo-organiser", browser.desk());
        for (var page : List.of(one, other)) {
            page.navigate(LAB + "/commitments/b1-guia-comites");
            assertThat(page.getByRole(AriaRole.BUTTON, Steps.exactly("Guardar el avance")))
                    .isVisible();
        }
        one.getByLabel("Cuéntelo con sus palabras").fill("La imprenta la entrega el lunes.");
        other.getByLabel("Cuéntelo con sus palabras").fill("Falta repartirla en los barrios.");
        one.getByRole(AriaRole.BUTTON, Steps.exactly("Guardar el avance")).click();
        assertThat(one.locator("article.update").getByText("La imprenta la entrega el lunes."))
                .isVisible();

        other.getByRole(AriaRole.BUTTON, Steps.exactly("Guardar el avance")).click();
        assertThat(other.locator(".report-meanwhile").getByText("La imprenta la entrega el lunes."))
                .isVisible();
        assertThat(other.getByLabel("Cuéntelo con sus palabras")).hasValue("Falta repartirla en los barrios.");
        browser.look(other, "117-told-meanwhile-desk");
        other.getByRole(AriaRole.BUTTON, Steps.exactly("Sumar mi avance")).click();
        for (var words : List.of("La imprenta la entrega el lunes.", "Falta repartirla en los barrios.")) {
            assertThat(other.locator("article.update").getByText(words)).isVisible();
        }
        change(one, other);
        one.context().close();
        other.context().close();
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    /// One changes the words, the other the day, both on what they read before.
    private void change(Page one, Page other) {
        one.navigate(LAB + "/commitments/b1-guia-comites");
        for (var page : List.of(one, other)) {
            page.getByRole(AriaRole.BUTTON, Steps.exactly("Cambiar")).click();
            assertThat(page.getByLabel("Qué se promete")).isVisible();
        }
        one.getByLabel("Qué se promete").fill("Entregar la guía impresa y los formatos.");
        one.getByLabel("Por qué se cambia o no se confirma").fill("Se imprimió");
        other.getByLabel("Fecha dicha").fill("2027-06");
        other.getByLabel("Por qué se cambia o no se confirma").fill("La imprenta tarda");
        one.getByRole(AriaRole.BUTTON, Steps.exactly("Guardar el cambio")).click();
        assertThat(one.getByText("Entregar la guía impresa y los formatos.").first())
                .isVisible();
        other.getByRole(AriaRole.BUTTON, Steps.exactly("Guardar el cambio")).click();
        assertThat(other.getByText("Otra persona guardó antes")).isVisible();
        browser.look(other, "118-changed-meanwhile-desk");
        other.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).last().click();
        assertThat(other.getByText("La imprenta tarda").first()).isVisible();
        assertThat(other.getByText("Entregar la guía impresa y los formatos.").first())
                .isVisible();
        assertThat(other.getByText("junio de 2027").first()).isVisible();
    }
}
