package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.medellinlab.journey.Steps.enter;
import static org.medellinlab.journey.Steps.exactly;
import static org.medellinlab.journey.Steps.heading;
import static org.medellinlab.journey.Steps.named;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medellinlab.Mailbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How somebody comes to a lab and how a seat is handed on: invited, confirmed on a phone without an account, a badge,
/// in at the door by hand and by the camera; then "I am leaving, she comes", and she reads what she takes over.
class TakingPartJourney extends Journey {

    private static final Path FILM = Path.of("target", "screens", "badge.y4m");

    @Autowired
    JdbcClient jdbc;

    private final List<String> findings = new ArrayList<>();

    @Override
    void lay() {
        super.lay();
        // a lab that begins in three weeks, so that answers are still open
        jdbc.sql("update lab set first_day = date_add(first_day, interval 21 day),"
                        + " last_day = date_add(last_day, interval 21 day) where slug = 'barrios-vivos'")
                .update();
    }

    @Test
    void somebody_comes_to_a_lab_and_a_seat_is_handed_on() throws Exception {
        var organiser = enter("demo-organiser", browser.desk());
        invite(organiser);
        confirmOnAPhone();
        printBadges(organiser);
        arriveByHand(organiser);
        organiser.context().close();
        arriveByCamera();
        handTheSeatOver();
        readWhatIsTakenOver();

        findings.addAll(browser.findings());
        assertThat(findings).as("what axe found").isEmpty();
    }

    private void invite(Page page) {
        page.navigate(LAB + "/people");
        page.getByRole(AriaRole.BUTTON, named("Invitar a alguien")).click();
        page.getByLabel("Correo").first().fill("renata@example.org");
        page.getByLabel("Nombre").first().fill("Renata Quiroga Sosa");
        browser.look(page, "80-invite-desk");
        page.getByRole(AriaRole.BUTTON, exactly("Enviar la invitación")).click();
        assertThat(page.getByText("Renata Quiroga Sosa").first()).isVisible();
    }

    private void confirmOnAPhone() {
        var link = link(Mailbox.of("renata@example.org").await().links(), "/invitation/");
        var page = browser.phone();
        page.navigate(link);
        browser.look(page, "81-invitation-phone");
        if (!page.getByRole(AriaRole.BUTTON, named("Confirmar mi asistencia")).isVisible()) {
            page.getByText("Sí, voy").first().click();
        }
        page.getByLabel("Alimentación").fill("vegetariana");
        page.getByText("He leído el aviso de datos y lo acepto").click();
        page.getByRole(AriaRole.BUTTON, named("Confirmar mi asistencia")).click();
        assertThat(page.getByText("Su asistencia está confirmada.").first()).isVisible();
        browser.look(page, "82-invitation-confirmed-phone");
        page.context().close();
    }

    private void printBadges(Page page) throws Exception {
        page.navigate(LAB + "/papers");
        browser.look(page, "83-papers-desk");
        var pdf = page.waitForDownload(
                () -> page.getByText("Descargar las escarapelas (PDF)").click());
        assertThat(Files.readAllBytes(pdf.path()))
                .startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private void arriveByHand(Page page) {
        page.setViewportSize(390, 844);
        page.navigate(LAB + "/check-in");
        var field = page.getByLabel("Nombre o código").first();
        field.fill(code("Renata Quiroga Sosa"));
        field.press("Enter");
        assertThat(page.getByText(Pattern.compile("Renata Quiroga Sosa llegó a las .*"))
                        .first())
                .isVisible();
        browser.look(page, "84-check-in-typed-phone");
    }

    private void arriveByCamera() throws Exception {
        var who = "Valentina Etchegaray Pena";
        try (var camera = new Browser(installation.address(""), FakeCamera.showing(code(who), FILM))) {
            var page = enter("demo-organiser", camera.phone());
            page.navigate(LAB + "/check-in");
            page.getByRole(AriaRole.BUTTON, named("Leer escarapelas con la cámara"))
                    .click();
            assertThat(page.getByText(Pattern.compile(who + " llegó a las .*")).first())
                    .isVisible();
            camera.look(page, "85-check-in-scanned-phone");
            findings.addAll(camera.findings());
        }
        assertThat(jdbc.sql("select e.way from check_in_event e join check_in c on c.id = e.check_in_id"
                                + " join person p on p.id = c.person_id where p.name = ?")
                        .param(who)
                        .query(String.class)
                        .list())
                .containsExactly("SCANNED");
    }

    private void handTheSeatOver() {
        var page = enter("demo-delegate", browser.phone());
        page.navigate("/app/directory/seats/montevideo-espacios-publicos");
        browser.look(page, "86-seat-phone");
        page.getByRole(AriaRole.BUTTON, named("Entregar el cargo")).click();
        page.getByLabel("Nombre de quien llega").fill("Lucía Próxima Silva");
        page.getByLabel("Correo de quien llega").fill("lucia@example.org");
        browser.look(page, "87-hand-over-phone");
        page.getByRole(AriaRole.BUTTON, exactly("Confirmar")).click();
        assertThat(page.getByText("Lucía Próxima Silva").first()).isVisible();
        browser.look(page, "88-handed-over-phone");
        page.context().close();
    }

    private void readWhatIsTakenOver() {
        var letter = Mailbox.of("lucia@example.org").awaitAbout("Hoja de empalme");
        assertThat(letter.text()).contains("Valentina Etchegaray Pena", "Entregar la guía");
        var sheet = link(letter.links(), "/handover");
        var page = browser.page(390, 844, "es-CO", ColorScheme.DARK);
        page.navigate(sheet);
        page.getByLabel("Su correo").fill("lucia@example.org");
        page.getByRole(AriaRole.BUTTON, named("Enviarme el correo")).click();
        var mail = Mailbox.of("lucia@example.org").await(2).getLast();
        var code = Pattern.compile("\\b\\d{6}\\b").matcher(mail.text());
        assertThat(code.find()).isTrue();
        page.getByLabel("Código de seis cifras").fill(code.group());
        page.locator("form[action='/sign-in/code'] button").click();
        // the link in the mail leads there through the sign-in
        assertThat(heading(page)).containsText("Hoja de empalme");
        assertThat(page.getByText("Entregar la guía").first()).isVisible();
        browser.look(page, "90-handover-sheet-phone-dark");
        page.setViewportSize(1280, 860);
        browser.look(page, "91-handover-sheet-desk-dark");
        page.navigate("/app/");
        assertThat(page.getByText("Recibió un cargo hace poco").first()).isVisible();
        browser.look(page, "92-today-successor-desk-dark");
        page.context().close();
    }

    private String code(String name) {
        return jdbc.sql("select c.code from check_in c join person p on p.id = c.person_id where p.name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private static String link(List<String> links, String part) {
        return links.stream().filter(link -> link.contains(part)).findFirst().orElseThrow();
    }
}
