package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.agenda.AgendaPlanning;
import org.medellinlab.agenda.AgendaReading;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.LabId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What hangs on a single item: its files, the people invited to it by mail, and the way to it.
@ProductTest
class ItemsJourney {

    private static final String LAB = "/app/labs/barrios-vivos";
    private static final double A_COLD_START = 120_000;

    @Autowired
    DemoLabs labs;

    @Autowired
    DemoPromises demo;

    @Autowired
    AgendaReading reading;

    @Autowired
    AgendaPlanning planning;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Installation installation;

    private Browser browser;
    private LabId lab = LabId.next();

    @BeforeEach
    void open() {
        labs.lay();
        lab = demo.lab();
        browser = new Browser(installation.address(""));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void files_are_handed_in_taken_back_and_saved_by_who_reads_the_released_agenda() throws IOException {
        var page = enter("demo-organiser", browser.desk());
        openItem(page);
        page.getByText("Idiomas, cupo y materiales").click();
        page.locator("input[type=file]").setInputFiles(new FilePayload[] {
            file("Guía del recorrido.txt", "Traiga agua.\n"), file("Plan_B.txt", "Si llueve, adentro.\n")
        });
        var lines = page.locator(".agenda-material");
        assertThat(lines).hasCount(2);
        lines.nth(1).getByText("Solo para el equipo").click();
        browser.look(page, "150-item-files-desk");
        lines.nth(0).getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByText("Se quita este material.")).isVisible();
        browser.look(page, "151-item-file-removed-desk");
        page.locator(".agenda-materials")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Deshacer"))
                .click();
        assertThat(lines.nth(0)).isVisible();
        button(page, "Guardar").click();
        assertThat(page.getByText("Editar actividad")).isHidden();
        demo.as("demo-organiser", () -> {
            planning.release(lab, "v2 – con materiales");
        });

        var visitor = browser.phone();
        visitor.navigate("/labs/barrios-vivos/agenda?lang=es#pausa-1");
        var link = visitor.getByText("Guía del recorrido");
        // public pages are prepared a moment later
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            visitor.reload();
            return link.count() == 1;
        });
        assertThat(visitor.getByText("Plan B")).hasCount(0);
        browser.look(visitor, "152-public-files-and-ways-phone");
        var download = visitor.waitForDownload(link::click);
        assertThat(download.suggestedFilename()).isEqualTo("Guía del recorrido.txt");
        assertThat(Files.readString(download.path())).isEqualTo("Traiga agua.\n");

        var delegate = enter("demo-delegate", browser.phone());
        delegate.navigate(LAB + "/agenda/mine");
        assertThat(delegate.locator(".my-way").first()).isVisible();
        browser.look(delegate, "153-my-agenda-files-and-ways-phone");
        var mine = delegate.waitForDownload(
                () -> delegate.getByText("Guía del recorrido").click());
        assertThat(mine.suggestedFilename()).isEqualTo("Guía del recorrido.txt");
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    @Test
    void an_organiser_invites_some_to_an_item_and_sees_who_was_sent_what() {
        var day = item().day();
        jdbc.sql("update person set address = concat(person_key, '@example.org') where address is null")
                .update();
        var page = enter("demo-organiser", browser.desk());
        openItem(page);
        button(page, "Invitar por correo…").click();
        assertThat(page.getByText("Nadie elegido")).isVisible();
        page.locator(".agenda-invitee vaadin-checkbox label").nth(0).click();
        page.locator(".agenda-invitee vaadin-checkbox label").nth(1).click();
        browser.look(page, "154-invite-desk");
        button(page, "Enviar a 2 personas").click();
        assertThat(page.getByText("Se invitó a 2 personas.")).isVisible();
        assertThat(page.getByText(Pattern.compile("Invitación enviada: .*"))).hasCount(2);
        browser.look(page, "155-invited-desk");
        assertThat(jdbc.sql("select count(*) from mail_message where calendar_method = 'REQUEST'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        button(page, "Cerrar").click();
        button(page, "Cancelar").click();
        demo.as("demo-organiser", this::cancel);
        page.reload();
        button(page, "Publicar…").click();
        assertThat(page.getByText("Al publicar, 2 personas invitadas por correo"))
                .isVisible();
        browser.look(page, "156-release-tells-invited-desk");

        var phone = enter("demo-organiser", browser.phone());
        phone.navigate(LAB + "/agenda?day=" + day);
        assertThat(phone.locator(".tt-list")).isVisible();
        assertThat(phone.locator(".tt-entry", new Page.LocatorOptions().setHasText("min de camino desde"))
                        .first())
                .isVisible();
        browser.look(phone, "157-list-with-ways-phone");
        phone.locator(".tt-entry button.title").first().click();
        assertThat(phone.getByText("Editar actividad")).isVisible();
        browser.look(phone, "160-item-editor-phone");
        button(phone, "Invitar por correo…").click();
        assertThat(phone.locator(".agenda-invitee").first()).isVisible();
        browser.look(phone, "161-invite-phone");
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    @Test
    void the_ways_stand_on_the_board_and_in_the_readers_day() {
        var page = enter("demo-organiser", browser.desk());
        page.navigate(LAB + "/agenda?day=" + item().day());
        assertThat(page.locator(".tt-item", new Page.LocatorOptions().setHasText("min de camino desde"))
                        .first())
                .isVisible();
        browser.look(page, "158-board-with-ways-desk");
        var reader = enter("demo-delegate", browser.desk());
        reader.navigate(LAB + "/agenda?day=" + item().day());
        assertThat(reader.locator(".timetable-item .way").first()).isVisible();
        browser.look(reader, "159-readers-day-with-ways-desk");
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    private void openItem(Page page) {
        page.navigate(LAB + "/agenda?day=" + item().day());
        var item = page.locator("[data-item='" + item().id() + "']");
        assertThat(item).isVisible();
        item.press("Enter");
        assertThat(page.getByText("Editar actividad")).isVisible();
    }

    private void cancel() {
        var item = item();
        planning.withdraw(lab, item.id());
    }

    private org.medellinlab.agenda.AgendaItemRow item() {
        return demo.as("demo-organiser", () -> reading.draft(lab)).stream()
                .filter(row -> row.key().equals("pausa-1"))
                .findFirst()
                .orElseThrow();
    }

    private static FilePayload file(String name, String words) {
        return new FilePayload(name, "text/plain", words.getBytes(StandardCharsets.UTF_8));
    }

    private Page enter(String who, Page page) {
        page.navigate("/app/sign-in");
        page.locator("form[action='/demo/enter?as=" + who + "'] button").click();
        page.waitForURL(
                Pattern.compile(".*/app/(?!sign-in).*"),
                new Page.WaitForURLOptions().setTimeout(A_COLD_START).setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .first())
                .isVisible();
        return page;
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
