package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.shared.Installation;
import org.springframework.beans.factory.annotation.Autowired;

/// A five-day lab from nothing: founded, with its places, its days, a clash that is found and solved, and a release.
@ProductTest
class NewLabJourney {

    private static final double A_COLD_START = 120_000;
    private static final String LAB = "labs/plazas-vivas-2031";

    @Autowired
    DemoLabs labs;

    @Autowired
    Installation installation;

    private Browser browser;

    @BeforeEach
    void open() {
        labs.lay();
        browser = new Browser(installation.address(""));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_lab_is_planned_from_nothing_to_its_release() {
        var page = enter(browser.desk());
        found(page);
        place(page, "Biblioteca", "6.2518, -75.5636");
        place(page, "Mirador del cerro", "6.3018, -75.5636");
        browser.look(page, "100-places-desk");
        plan(page);
        clash(page);
        release(page);
        announce(page);
        page.context().close();

        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    private void found(Page page) {
        page.navigate("/app/labs");
        browser.look(page, "95-labs-desk");
        page.getByRole(AriaRole.LINK, exactly("Nuevo laboratorio")).click();
        fill(page, "Nombre · Español", "Plazas Vivas");
        fill(page, "Tema · Español", "Plazas que duran");
        choose(page, "Ciudad anfitriona", "Medellín");
        day(page, "Primer día", "5/5/2031");
        day(page, "Último día", "9/5/2031");
        browser.look(page, "96-new-lab-desk");
        page.getByRole(AriaRole.BUTTON, exactly("Empezar el laboratorio")).click();
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Preparación");
        browser.look(page, "97-setup-desk");
        page.getByRole(AriaRole.LINK, exactly("Hay lugares")).click();
        assertThat(page.getByText("Todavía no hay lugares.", new Page.GetByTextOptions().setExact(false)))
                .isVisible();
    }

    private void place(Page page, String name, String at) {
        page.getByRole(AriaRole.BUTTON, exactly("Nuevo lugar")).click();
        fill(page, "Nombre · Español", name);
        fill(page, "Coordenadas", at);
        fill(page, "Cuánta gente cabe", "80");
        page.getByRole(AriaRole.BUTTON, exactly("Guardar")).click();
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setExact(true)))
                .isVisible();
    }

    private void plan(Page page) {
        page.navigate("/app/" + LAB + "/agenda");
        item(page, "lunes 5 de mayo", "2031-05-05", "Bienvenida", "9:00", "10:00", "Biblioteca");
        item(page, "lunes 5 de mayo", "2031-05-05", "Recorrido del cerro", "10:05", "11:30", "Mirador del cerro");
        item(page, "martes 6 de mayo", "2031-05-06", "Taller de plazas", "9:00", "12:00", "Biblioteca");
        item(page, "miércoles 7 de mayo", "2031-05-07", "Taller de cuidado", "9:00", "12:00", "Biblioteca");
        item(page, "jueves 8 de mayo", "2031-05-08", "Taller de diseño", "9:00", "12:00", "Biblioteca");
        item(page, "viernes 9 de mayo", "2031-05-09", "Cierre", "9:00", "11:00", "Biblioteca");
    }

    private void item(Page page, String day, String date, String title, String starts, String ends, String place) {
        page.getByRole(AriaRole.BUTTON, exactly("Nueva actividad")).click();
        page.getByLabel("Título", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(title);
        select(page, "Día", day);
        fill(page, "Empieza", starts);
        fill(page, "Termina", ends);
        choose(page, "Lugar", place);
        page.getByRole(AriaRole.BUTTON, exactly("Guardar")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, exactly("Guardar"))).hasCount(0);
        page.navigate("/app/" + LAB + "/agenda?day=" + date);
        // the one before may tell of this one, too: that it is hard to reach from there
        assertThat(page.locator("[data-item]", new Page.LocatorOptions().setHasText(title))
                        .last())
                .isVisible();
    }

    /// Thirty minutes of travel do not fit into five.
    private void clash(Page page) {
        page.navigate("/app/" + LAB + "/agenda?day=2031-05-05");
        var warnings = page.locator(".warnings vaadin-details-summary");
        assertThat(warnings).hasText("Un aviso");
        warnings.click();
        assertThat(page.getByText(Pattern.compile("30 minutos de camino \\(estimados\\)"))
                        .first())
                .isVisible();
        browser.look(page, "101-clash-desk");
        page.locator(".warning button, .warning vaadin-button").first().click();
        assertThat(page.getByText(Pattern.compile("Empiece «Recorrido del cerro» a las 10:30"))
                        .first())
                .isVisible();
        browser.look(page, "102-clash-in-editor-desk");
        fill(page, "Empieza", "10:30");
        page.getByRole(AriaRole.BUTTON, exactly("Revisar si encaja")).click();
        assertThat(page.getByText("Encaja: no hay avisos.")).isVisible();
        page.getByRole(AriaRole.BUTTON, exactly("Guardar")).click();
        assertThat(page.locator(".warnings vaadin-details-summary")).hasText("Sin avisos");
    }

    private void release(Page page) {
        page.getByRole(AriaRole.BUTTON, exactly("Publicar…")).click();
        page.getByLabel("Nombre de la versión").fill("v1 – la primera");
        page.getByRole(AriaRole.BUTTON, exactly("Publicar")).click();
        assertThat(page.getByText("La agenda quedó publicada.")).isVisible();
    }

    private void announce(Page page) {
        page.navigate("/app/" + LAB + "/setup");
        assertThat(page.locator("li", new Page.LocatorOptions().setHasText("La agenda está publicada")))
                .containsText("Listo");
        page.getByRole(AriaRole.BUTTON, exactly("Anunciarlo")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, exactly("Ponerlo en marcha")))
                .isVisible();
        browser.look(page, "103-announced-desk");
        page.navigate("/labs/plazas-vivas-2031/agenda?lang=es");
        assertThat(page.getByText("Recorrido del cerro").first()).isVisible();
    }

    private static void fill(Page page, String label, String words) {
        var field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
        field.fill(words);
        field.press("Tab");
    }

    /// The calendar opens while one types, and closes with what was typed.
    private static void day(Page page, String label, String words) {
        var field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
        field.fill(words);
        field.press("Enter");
    }

    private static void choose(Page page, String label, String words) {
        page.getByRole(AriaRole.COMBOBOX, exactly(label)).fill(words);
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }

    private static void select(Page page, String label, String words) {
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }

    private static Page enter(Page page) {
        page.navigate("/app/sign-in");
        page.locator("form[action='/demo/enter?as=demo-organiser'] button").click();
        page.waitForURL(
                Pattern.compile(".*/app/(?!sign-in).*"),
                new Page.WaitForURLOptions().setTimeout(A_COLD_START).setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        assertThat(page.getByRole(AriaRole.HEADING, level(1)).first()).isVisible();
        return page;
    }

    private static Page.GetByRoleOptions exactly(String words) {
        return new Page.GetByRoleOptions().setName(words).setExact(true);
    }

    private static Page.GetByRoleOptions level(int level) {
        return new Page.GetByRoleOptions().setLevel(level);
    }
}
