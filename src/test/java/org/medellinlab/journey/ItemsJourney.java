package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.medellinlab.journey.Steps.button;
import static org.medellinlab.journey.Steps.enter;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What hangs on a single item: its files, the people invited to it by mail, and the way to it.
class ItemsJourney extends OnTheDraft {

    private static final String COFFEE = "pausa-1";

    @Autowired
    JdbcClient jdbc;

    @Test
    void files_are_handed_in_taken_back_and_saved_by_who_reads_the_released_agenda() throws IOException {
        var page = enter("demo-organiser", browser.desk());
        openItem(page);
        page.getByText("Idiomas, cupo y materiales").click();
        var lines = page.locator(".agenda-material");
        page.locator("input[type=file]").setInputFiles(file("Guía del recorrido.txt", "Traiga agua.\n"));
        assertThat(lines).hasCount(1);
        page.locator("input[type=file]").setInputFiles(file("Plan_B.txt", "Si llueve, adentro.\n"));
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
        release("v2 – con materiales");
        pages.refreshNow();

        var visitor = browser.phone();
        visitor.navigate("/labs/barrios-vivos/agenda?lang=es#pausa-1");
        var link = visitor.getByText("Guía del recorrido");
        assertThat(link).isVisible();
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
        var day = item(COFFEE).day();
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
        withdraw(COFFEE);
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
        page.navigate(LAB + "/agenda?day=" + item(COFFEE).day());
        assertThat(page.locator(".tt-item", new Page.LocatorOptions().setHasText("min de camino desde"))
                        .first())
                .isVisible();
        browser.look(page, "158-board-with-ways-desk");
        var reader = enter("demo-delegate", browser.desk());
        reader.navigate(LAB + "/agenda?day=" + item(COFFEE).day());
        assertThat(reader.locator(".timetable-item .way").first()).isVisible();
        browser.look(reader, "159-readers-day-with-ways-desk");
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    private void openItem(Page page) {
        page.navigate(LAB + "/agenda?day=" + item(COFFEE).day());
        var item = page.locator("[data-item='" + item(COFFEE).id() + "']");
        assertThat(item).isVisible();
        item.press("Enter");
        assertThat(page.getByText("Editar actividad")).isVisible();
    }

    private static FilePayload file(String name, String words) {
        return new FilePayload(name, "text/plain", words.getBytes(StandardCharsets.UTF_8));
    }
}
