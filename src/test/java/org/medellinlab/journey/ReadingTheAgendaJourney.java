package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.medellinlab.journey.Steps.button;
import static org.medellinlab.journey.Steps.enter;
import static org.medellinlab.journey.Steps.exactly;
import static org.medellinlab.journey.Steps.named;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.medellinlab.PlainWeb;

/// How a released agenda is read: on a phone, at a desk and on paper, in one's own calendar, from another part of the
/// world, and in a folder for when the network fails.
class ReadingTheAgendaJourney extends Journey {

    @Test
    void a_delegate_chooses_and_subscribes_and_an_independent_reader_understands_the_calendar() {
        var page = enter("demo-delegate", browser.phone());
        page.navigate(LAB + "/agenda/mine");
        page.getByRole(AriaRole.BUTTON, named(Pattern.compile("Voy a esta: .*")))
                .first()
                .click();
        assertThat(page.getByText("usted va a esta").first()).isVisible();
        button(page, "Crear una dirección").click();
        var field = page.getByRole(AriaRole.TEXTBOX, exactly("Dirección de su calendario"));
        assertThat(field).isVisible();
        browser.look(page, "136-my-agenda-phone");
        assertThat(PlainWeb.get(field.inputValue()).body()).contains("BEGIN:VCALENDAR");

        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    @Test
    void the_public_agenda_is_read_on_a_phone_at_a_desk_and_on_paper() throws IOException {
        var phone = browser.phone();
        phone.navigate("/labs/barrios-vivos/agenda?lang=es");
        assertThat(phone.locator(".now-line")).hasCount(1);
        browser.look(phone, "137-agenda-phone");
        phone.locator("label", new Page.LocatorOptions().setHasText("Solo visitas"))
                .click();
        assertThat(phone.locator(".item.k-visit").first()).isVisible();
        assertThat(phone.locator(".item.k-meal").first()).isHidden();
        browser.look(phone, "138-agenda-visits-phone");
        var desk = browser.desk();
        desk.navigate("/labs/barrios-vivos/agenda?lang=en");
        browser.look(desk, "139-agenda-desk");
        desk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(sheets(desk, "140-agenda-paper")).as("a sheet a day").isEqualTo(days(desk));
        desk.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", "140-agenda-paper.png"))
                .setFullPage(true));

        fill(desk, 16, "day long");
        assertThat(sheets(desk, "140b-long-day-paper")).as("of 16 items").isEqualTo(days(desk));
        fill(desk, 40, "day long longest");
        assertThat(sheets(desk, "140c-longest-day-paper")).as("of 40 items").isEqualTo(days(desk));

        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    private static int days(Page page) {
        return page.locator("section.day").count();
    }

    private static int sheets(Page page, String name) throws IOException {
        var file = Path.of("target", "screens", name + ".pdf");
        page.pdf(new Page.PdfOptions().setPath(file).setFormat("Letter"));
        try (var paper = Loader.loadPDF(file.toFile())) {
            return paper.getNumberOfPages();
        }
    }

    /// The second day with so many items, as the page marks such a day.
    private static void fill(Page page, int items, String classes) {
        page.locator("section.day")
                .nth(1)
                .evaluate(
                        "(day, [items, classes]) => { day.className = classes; const all = day.querySelector('.items');"
                                + " const of = [...all.children];"
                                + " all.replaceChildren(...Array.from({length: items}, (none, i) => of[i % of.length].cloneNode(true))); }",
                        List.of(items, classes));
    }

    @Test
    void a_reader_elsewhere_sees_the_hours_of_the_lab_and_their_own() {
        var phone = browser.phoneIn("Europe/Madrid");
        phone.navigate("/labs/barrios-vivos/agenda?lang=es");
        assertThat(phone.locator(".item .yours").first()).containsText("su hora: ");
        browser.look(phone, "146-agenda-elsewhere-phone");
        var mine = enter("demo-delegate", browser.phoneIn("Europe/Madrid"));
        mine.navigate(LAB + "/agenda/mine");
        assertThat(mine.locator(".other-clock").first()).containsText("Su hora: ");
        browser.look(mine, "147-my-agenda-elsewhere-phone");
        var home = enter("demo-delegate", browser.phoneIn("America/Bogota"));
        home.navigate(LAB + "/agenda/mine");
        assertThat(home.locator(".my-item").first()).isVisible();
        assertThat(home.locator(".other-clock")).hasCount(0);

        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    @Test
    void the_folder_for_a_day_without_network_has_pages_to_read_and_to_print() throws IOException {
        var page = enter("demo-organiser", browser.desk());
        page.navigate(LAB + "/agenda/history");
        var download = page.waitForDownload(
                () -> page.getByText("Carpeta para cuando falle la red (ZIP)").click());
        var file = Files.createTempFile("folder", ".zip");
        download.saveAs(file);
        try (var zip = new ZipFile(file.toFile())) {
            var names = zip.stream().map(entry -> entry.getName()).toList();
            assertThat(names)
                    .contains(
                            "barrios-vivos/index.html", "barrios-vivos/people.pdf", "barrios-vivos/visit-moravia.pdf");
            assertThat(names.stream().filter(name -> name.matches(".*/agenda-.*\\.pdf")))
                    .hasSizeGreaterThan(3);
        } finally {
            Files.delete(file);
        }
    }
}
