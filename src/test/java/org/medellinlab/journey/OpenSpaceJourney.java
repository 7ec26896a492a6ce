package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.medellinlab.journey.Steps.enter;
import static org.medellinlab.journey.Steps.exactly;
import static org.medellinlab.journey.Steps.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medellinlab.Mailbox;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.Ids;
import org.medellinlab.workinggroup.OpenSpaceArranging;
import org.medellinlab.workinggroup.OpenSpaceBoard;
import org.medellinlab.workinggroup.OpenSpaceTopics;
import org.medellinlab.workinggroup.Polls;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.beans.factory.annotation.Autowired;

/// How a topic on the wall becomes a working group with a promise, and how a citizen's question about a promise is
/// confirmed, moderated, answered and public.
class OpenSpaceJourney extends Journey {

    private static final String MOVE = "Mover «Sombra en las paradas»";

    @Autowired
    DemoPromises demo;

    @Autowired
    OpenSpaceArranging arranging;

    @Autowired
    OpenSpaceTopics topics;

    @Autowired
    WorkingGroups groups;

    @Autowired
    Polls polls;

    @Test
    void a_topic_becomes_a_group_with_a_promise_and_a_citizen_is_answered() {
        propose();
        clash();
        place();
        moveAtOnce();
        writeAndForm();
        lead();
        poll();
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

    /// Two topics at one time, to both of which somebody wants to go: it is said, and by the rule they come apart.
    private void clash() {
        var board = demo.as("demo-facilitator", () -> arranging.board(demo.lab()));
        var slot = board.slots().getFirst().id();
        var pair = board.topics().subList(0, 2);
        demo.as("demo-host", () -> pair.forEach(topic -> topics.wantToCome(demo.lab(), topic.id(), true)));
        demo.as("demo-facilitator", () -> {
            arranging.put(
                    demo.lab(),
                    pair.getFirst().id(),
                    slot,
                    board.places().getFirst().id(),
                    pair.getFirst().version());
            arranging.put(
                    demo.lab(),
                    pair.getLast().id(),
                    slot,
                    board.places().getLast().id(),
                    pair.getLast().version());
        });
        var page = enter("demo-facilitator", browser.phone());
        page.navigate(LAB + "/open-space");
        assertThat(page.getByText(Pattern.compile("también en el (tema 2|otro)"))
                        .first())
                .isVisible();
        browser.look(page, "g1b-clash-phone");
        page.context().close();
        demo.as(
                "demo-facilitator",
                () -> arranging.board(demo.lab()).topics().stream()
                        .filter(OpenSpaceBoard.Topic::isPlaced)
                        .forEach(topic -> arranging.takeOff(demo.lab(), topic.id(), topic.version())));
    }

    /// The sheet on which it is written with a pen: lines instead of fields, and nothing of the screen around them.
    private void print(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".topic-lines")).hasCount(5);
        assertThat(page.locator(".topic-lines").first()).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, named("Sombra en las paradas"))
                        .first())
                .isVisible();
        assertThat(page.getByLabel("De qué se habló")).isHidden();
        assertThat(page.locator(".foot-nav").first()).isHidden();
        page.pdf(new Page.PdfOptions()
                .setPath(Path.of("target", "screens", "g3c-topic-paper.pdf"))
                .setFormat("A4"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(page.locator(".topic-lines").first()).isHidden();
    }

    /// Which day suits: asked by who leads, answered on a phone.
    private void poll() {
        var group =
                groups.group(demo.lab(), "plazas-entre-vecinos").orElseThrow().id();
        var first = LocalDate.now().plusWeeks(2).atTime(9, 0);
        demo.as(
                "demo-lead",
                () -> polls.ask(
                        demo.lab(), group, Ids.next(), List.of(first, first.plusDays(1)), 60, "Para repasar el mapa"));
        var page = enter("demo-delegate", browser.phone());
        page.navigate(LAB + "/groups/plazas-entre-vecinos");
        page.getByRole(AriaRole.BUTTON, exactly("Guardar mi respuesta")).click();
        assertThat(page.getByText("Elija").first()).isVisible();
        page.getByText("Para repasar el mapa").scrollIntoViewIfNeeded();
        browser.look(page, "g6g-poll-phone");
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
        print(page);
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
