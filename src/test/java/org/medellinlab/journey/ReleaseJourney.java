package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.medellinlab.journey.Steps.button;
import static org.medellinlab.journey.Steps.enter;
import static org.medellinlab.journey.Steps.exactly;
import static org.medellinlab.journey.Steps.named;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// From a draft to a release that everybody knows of: versions compared and put aside, people told, a file from
/// elsewhere brought in.
class ReleaseJourney extends OnTheDraft {

    @Test
    void an_organiser_puts_a_draft_aside_releases_and_tells_those_concerned() {
        var page = enter("demo-organiser", browser.desk());
        page.navigate(LAB + "/agenda/history");
        button(page, "Guardar aparte…").click();
        page.getByRole(AriaRole.TEXTBOX, exactly("Nombre")).fill("Si llueve");
        button(page, "Guardar").click();
        assertThat(page.getByRole(AriaRole.HEADING, exactly("Si llueve"))).isVisible();
        withdraw("pausa-1");
        page.reload();
        assertThat(page.getByText("Se cancela «Café y fruta»").first()).isVisible();
        browser.look(page, "130-versions-desk");
        page.getByRole(AriaRole.TAB, exactly("Por persona")).click();
        assertThat(page.getByText(Pattern.compile("Les cambia algo a \\d+ personas")))
                .isVisible();
        browser.look(page, "131-versions-by-person-desk");
        release("v2 – sin café");
        page.navigate(LAB + "/agenda/notices?release=2");
        assertThat(page.locator("iframe").first()).isVisible();
        browser.look(page, "132-notices-desk");
        page.getByRole(AriaRole.BUTTON, named(Pattern.compile("Avisar a \\d+ personas")))
                .click();
        assertThat(page.getByText(Pattern.compile("Se avisó a \\d+ personas")).first())
                .isVisible();
        arrange("almuerzo-1", form -> form.at(form.day(), LocalTime.of(12, 45), LocalTime.of(14, 0)));
        page.navigate(LAB + "/agenda/history");
        button(page, "Programar publicación…").click();
        browser.look(page, "133-schedule-desk");
        var name = page.getByRole(AriaRole.TEXTBOX, exactly("Nombre de la versión"));
        name.fill("v2 – sin café");
        button(page, "Programar").click();
        assertThat(page.getByText("Ya hay una versión llamada «v2 – sin café». Elija otro nombre."))
                .isVisible();
        name.fill("v3 – la de mañana");
        button(page, "Programar").click();
        assertThat(page.getByText(Pattern.compile("^Se publicará sola el .*")).first())
                .isVisible();
        assertThat(page.getByText("v3 – la de mañana").first()).isVisible();
        button(page, "Cancelar la programación: v3 – la de mañana").click();
        assertThat(page.getByText("Ya no se publicará sola.").first()).isVisible();
        assertThat(button(page, "Cancelar la programación: v3 – la de mañana")).hasCount(0);
        var phone = enter("demo-organiser", browser.phone());
        phone.navigate(LAB + "/agenda/history");
        browser.look(phone, "134-versions-phone");
        phone.navigate(LAB + "/agenda/import");
        browser.look(phone, "135-import-phone");

        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    @Test
    void a_file_from_elsewhere_is_looked_at_first_and_brings_its_places_and_people() throws IOException {
        var day = reading.released(lab).orElseThrow().items().getFirst().day();
        var file = Files.createTempFile("agenda", ".xml");
        Files.writeString(file, """
                <?xml version="1.0" encoding="UTF-8"?><schedule><day index="1" date="%s"><room name="Casa de la Memoria">
                <event guid="a1"><start>18:00</start><duration>01:00</duration><title>Sombra y agua</title>
                <track>Agua</track><type>workshop</type><language>es</language><persons>
                <person>Valentina Etchegaray Peña</person><person>Zoé Nadie</person></persons></event>
                <event guid="a2"><start>19:00</start><duration>01:00</duration><title>Música en la plaza</title>
                <type>ceremony</type><language>es</language></event></room></day></schedule>""".formatted(day));
        var page = enter("demo-organiser", browser.desk());
        page.navigate(LAB + "/agenda/import");
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        var tick = page.getByRole(AriaRole.CHECKBOX, exactly("Crear el lugar que falta: Casa de la Memoria"));
        assertThat(tick).isChecked();
        assertThat(page.getByText("Zoé Nadie (solo el nombre)")).isVisible();
        browser.look(page, "141-import-preview-desk");
        tick.uncheck();
        assertThat(page.getByText("«Casa de la Memoria» no es un lugar de este laboratorio")
                        .first())
                .isVisible();
        page.getByRole(AriaRole.CHECKBOX, exactly("Crear los lugares que faltan"))
                .check();
        assertThat(tick).isChecked(); // what it brings is shown anew, its button, too
        page.getByRole(AriaRole.BUTTON, named(Pattern.compile("2 actividades"))).click();
        assertThat(page.getByText("El borrador ya tiene todo esto.")).isVisible();
        var phone = enter("demo-organiser", browser.phone());
        phone.navigate(LAB + "/agenda/import");
        phone.locator("vaadin-upload input[type=file]")
                .setInputFiles(Files.writeString(
                        file,
                        Files.readString(file)
                                .replace("Casa de la Memoria", "Casa Nueva")
                                .replace("guid=\"a", "guid=\"b")));
        assertThat(phone.getByText("Zoé Nadie (solo el nombre)")).isVisible();
        browser.look(phone, "142-import-preview-phone");
        Files.delete(file);

        assertThat(browser.findings()).as("what axe found").isEmpty();
    }
}
