package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.medellinlab.journey.Steps.enter;
import static org.medellinlab.journey.Steps.exactly;
import static org.medellinlab.journey.Steps.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medellinlab.Mailbox;

/// How a topic on the wall becomes a working group with a promise, and how a citizen's question about a promise is
/// confirmed, moderated, answered and public.
class OpenSpaceJourney extends Journey {

    private static final String MOVE = "Mover «Sombra en las paradas»";

    @Test
    void a_topic_becomes_a_group_with_a_promise_and_a_citizen_is_answered() {
        propose();
        place();
        moveAtOnce();
        writeAndForm();
        lead();
        ask();
        answer();
        read();

        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    private void propose() {
        var page = enter("demo-delegate", browser.phone());
        page.navigate(LAB + "/open-space");
        browser.look(page, "g1-open-space-phone");
        page.getByRole(AriaRole.BUTTON, named("Proponer un tema")).first().click();
        page.getByLabel("¿De qué quiere conversar?").fill("Sombra en las paradas");
        page.getByLabel("¿Por qué importa?").fill("A mediodía nadie espera un bus al sol.");
        page.getByRole(AriaRole.BUTTON, named("Proponer un tema")).last().click();
        assertThat(page.getByText("4. Sombra en las paradas").first()).isVisible();
        page.context().close();
    }

    private void place() {
        var page = enter("demo-facilitator", browser.desk());
        page.navigate(LAB + "/open-space");
        page.getByRole(AriaRole.BUTTON, named("Repartir por la regla")).click();
        assertThat(page.getByText("Todos los temas tienen hora y lugar.").first())
                .isVisible();
        browser.look(page, "g2-open-space-desk");
        page.context().close();
    }

    /// Two people move one topic: the second is told where it is and sees the board anew.
    private void moveAtOnce() {
        var one = enter("demo-facilitator", browser.desk());
        one.navigate(LAB + "/open-space");
        var other = enter("demo-organiser", browser.desk());
        other.navigate(LAB + "/open-space");
        assertThat(other.getByRole(AriaRole.BUTTON, named(MOVE))).isVisible();
        one.getByRole(AriaRole.BUTTON, named(MOVE)).click();
        one.getByRole(AriaRole.BUTTON, exactly("Quitar del tablero")).click();
        assertThat(one.getByText("1 tema sin hora ni lugar").first()).isVisible();

        other.getByRole(AriaRole.BUTTON, named(MOVE)).click();
        other.getByRole(AriaRole.BUTTON, exactly("Poner aquí")).click();

        assertThat(other.getByText(Pattern.compile("Mientras tanto alguien cambió el tema 4.*"))
                        .first())
                .isVisible();
        assertThat(other.getByText("1 tema sin hora ni lugar").first()).isVisible();
        browser.look(other, "g2b-moved-meanwhile-desk");
        one.getByRole(AriaRole.BUTTON, named("Repartir por la regla")).click();
        one.context().close();
        other.context().close();
    }

    /// What goes out in the group's name waits for who leads; a file goes on the shelf.
    private void lead() {
        var page = enter("demo-lead", browser.desk());
        page.navigate(LAB + "/groups/plazas-entre-vecinos");
        page.getByRole(AriaRole.BUTTON, exactly("Convocar una reunión")).click();
        page.getByLabel("Lugar o enlace").fill("Sala 2");
        browser.look(page, "g6b-meeting-desk");
        page.getByRole(AriaRole.BUTTON, exactly("Convocar y avisar por correo")).click();
        assertThat(page.getByText("Lo que sale en nombre del grupo")).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Leer: Reunión de")).first().click();
        browser.look(page, "g6c-letters-desk");
        page.getByRole(AriaRole.BUTTON, exactly("Cerrar")).last().click();
        page.getByRole(AriaRole.BUTTON, named("Detener: Reunión de")).first().click();
        assertThat(page.getByText("detenido").first()).isVisible();
        page.getByRole(AriaRole.BUTTON, exactly("Agregar documento")).click();
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("guia.txt", "text/plain", "Una guía".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByLabel("Nombre del documento")).hasValue("guia.txt");
        browser.look(page, "g6d-document-desk");
        page.getByRole(AriaRole.BUTTON, exactly("Agregar")).last().click();
        assertThat(page.getByText(Pattern.compile("guia.txt, 1 kB.*")).first()).isVisible();
        browser.look(page, "g6e-group-led-desk");
        page.setViewportSize(390, 844);
        page.getByText("detenido").first().scrollIntoViewIfNeeded();
        browser.look(page, "g6f-group-led-phone");
        page.context().close();
    }

    private void writeAndForm() {
        var page = enter("demo-delegate", browser.phone());
        page.navigate(LAB + "/open-space/4");
        page.getByLabel("De qué se habló").fill("De árboles y de toldos.");
        page.getByRole(AriaRole.BUTTON, exactly("Guardar")).click();
        assertThat(page.getByText(Pattern.compile("Guardado.*")).first()).isVisible();
        page.getByLabel("Qué se hace").fill("Medir la sombra de diez paradas");
        var who = page.getByLabel("Quién").last();
        who.fill("Valentina");
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("Valentina"))
                .first()
                .click();
        page.getByRole(AriaRole.BUTTON, exactly("Agregar")).click();
        assertThat(page.getByText("Medir la sombra de diez paradas").first()).isVisible();
        browser.look(page, "g3-topic-phone");
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("papel.txt", "text/plain", "Hoja".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByText("papel.txt").first()).isVisible();
        page.getByRole(AriaRole.BUTTON, exactly("Quitar: papel.txt")).scrollIntoViewIfNeeded();
        browser.look(page, "g3b-topic-paper-phone");
        page.getByRole(AriaRole.BUTTON, named("Formar un grupo de trabajo"))
                .first()
                .click();
        page.getByLabel("Objetivo").fill("Que esperar un bus no queme.");
        browser.look(page, "g4-form-group-phone");
        page.getByRole(AriaRole.BUTTON, named("Formar un grupo de trabajo"))
                .last()
                .click();
        page.waitForURL(Pattern.compile(".*/groups/sombra-en-las-paradas.*"));
        assertThat(page.getByText("Medir la sombra de diez paradas").first()).isVisible();
        browser.look(page, "g5-new-group-phone");
        page.setViewportSize(1280, 860);
        browser.look(page, "g6-new-group-desk");
        page.context().close();
    }

    private void ask() {
        var page = browser.page(390, 844, "es-CO", ColorScheme.DARK);
        page.navigate("/labs/barrios-vivos/commitments/b1-guia-comites");
        page.getByText("Comentar, preguntar o corregir").click();
        page.getByLabel("Sus palabras").fill("¿La guía sirve también para parques?");
        page.getByLabel("Su nombre").first().fill("Ana Vecina");
        page.getByLabel("Su correo").first().fill("ana@example.org");
        browser.look(page, "g7-speak-phone-dark");
        page.getByRole(AriaRole.BUTTON, exactly("Enviar")).click();
        assertThat(page.getByText("Revise su correo").first()).isVisible();
        var link = Mailbox.of("ana@example.org").await().link("/act/");
        page.navigate(link);
        browser.look(page, "g8-confirm-phone-dark");
        page.getByRole(AriaRole.BUTTON, named("Sí, son mías")).click();
        assertThat(page.getByText(Pattern.compile("Gracias: sus palabras llegaron.*"))
                        .first())
                .isVisible();
        page.context().close();
    }

    private void answer() {
        var page = enter("demo-organiser", browser.desk());
        page.navigate(LAB + "/forum");
        assertThat(page.getByText("¿La guía sirve también para parques?")).isVisible();
        browser.look(page, "g9-forum-desk");
        page.getByRole(AriaRole.BUTTON, exactly("Responder")).click();
        page.getByLabel("En sus palabras").fill("Sí, con un anexo que sale en agosto.");
        page.getByRole(AriaRole.BUTTON, exactly("Responder")).last().click();
        assertThat(page.getByText("No hay nada por leer.")).isVisible();
        page.context().close();
    }

    private void read() {
        Mailbox.of("ana@example.org").awaitAbout("Respondieron");
        pages.refreshNow();
        var page = browser.phone();
        page.navigate("/labs/barrios-vivos/commitments/b1-guia-comites");
        assertThat(page.getByText("Sí, con un anexo que sale en agosto.").first())
                .isVisible();
        assertThat(page.getByText("Ana Vecina").first()).isVisible();
        browser.look(page, "g10-answered-phone");
        page.context().close();
    }
}
