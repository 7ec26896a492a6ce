package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.medellinlab.journey.Steps.exactly;
import static org.medellinlab.journey.Steps.heading;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.regex.Pattern;

/// The steps to a five-day lab: founded, with its places, its days, a clash that is found and solved, and a release.
/// Whoever takes them types one address, that of the door; all the rest is reached on the screens.
final class LabFromNothing {

    private static final double A_COLD_START = 120_000;

    private final Browser browser;
    private final Page page;
    private final Hand hand;
    private final String suffix;

    /// @param suffix of the pictures it leaves
    LabFromNothing(Browser browser, Page page, Hand hand, String suffix) {
        this.browser = browser;
        this.page = page;
        this.hand = hand;
        this.suffix = suffix;
    }

    void enter() {
        page.navigate("/app/sign-in");
        hand.press(page.locator("form[action='/demo/enter?as=demo-organiser'] button"));
        page.waitForURL(
                Pattern.compile(".*/app/(?!sign-in).*"),
                new Page.WaitForURLOptions().setTimeout(A_COLD_START).setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        assertThat(heading(page).first()).isVisible();
    }

    void found() {
        hand.press(link("Laboratorios"));
        isAt("Laboratorios");
        look("95-labs");
        hand.press(link("Nuevo laboratorio"));
        isAt("Nuevo laboratorio");
        hand.write(field("Nombre · Español"), "Plazas Vivas");
        hand.write(field("Tema · Español"), "Plazas que duran");
        hand.search(box("Ciudad anfitriona"), "Medellín");
        hand.write(field("Primer día"), "5/5/2031");
        hand.write(field("Último día"), "9/5/2031");
        look("96-new-lab");
        hand.press(button("Empezar el laboratorio"));
        isAt("Preparación");
        look("97-setup");
    }

    void places() {
        hand.press(link("Hay lugares"));
        assertThat(page.getByText("Todavía no hay lugares.", new Page.GetByTextOptions().setExact(false)))
                .isVisible();
        place("Biblioteca", "6.2518, -75.5636");
        place("Mirador del cerro", "6.3018, -75.5636");
        look("100-places");
    }

    private void place(String name, String at) {
        hand.press(button("Nuevo lugar"));
        hand.write(field("Nombre · Español"), name);
        hand.write(field("Coordenadas"), at);
        hand.write(field("Cuánta gente cabe"), "80");
        hand.press(button("Guardar"));
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setExact(true)))
                .isVisible();
        assertThat(button("Guardar")).hasCount(0);
    }

    void plan() {
        hand.press(link("Agenda"));
        isAt("Agenda");
        item("lunes 5 de mayo", "Bienvenida", "9:00", "10:00", "Biblioteca");
        item("lunes 5 de mayo", "Recorrido del cerro", "10:05", "11:30", "Mirador del cerro");
        item("martes 6 de mayo", "Taller de plazas", "9:00", "12:00", "Biblioteca");
        item("miércoles 7 de mayo", "Taller de cuidado", "9:00", "12:00", "Biblioteca");
        item("jueves 8 de mayo", "Taller de diseño", "9:00", "12:00", "Biblioteca");
        item("viernes 9 de mayo", "Cierre", "9:00", "11:00", "Biblioteca");
    }

    /// What was written is shown where it stands now.
    private void item(String day, String title, String starts, String ends, String place) {
        hand.press(button("Nueva actividad"));
        hand.write(field("Título"), title);
        hand.choose(select("Día"), day);
        hand.write(field("Empieza"), starts);
        hand.write(field("Termina"), ends);
        hand.search(box("Lugar"), place);
        hand.press(button("Guardar"));
        assertThat(button("Guardar")).hasCount(0);
        assertThat(onBoard(title)).isVisible();
        assertThat(page.locator(".tt-day")).containsText(day);
    }

    /// Thirty minutes of travel do not fit into five.
    void findTheClash() {
        var warnings = page.locator(".warnings vaadin-details-summary");
        assertThat(warnings).hasText("Un aviso");
        hand.press(warnings);
        assertThat(page.getByText(Pattern.compile("30 minutos de camino \\(estimados\\)"))
                        .first())
                .isVisible();
        look("101-clash");
        hand.press(page.locator(".warning vaadin-button").first());
        assertThat(announced("Empiece «Recorrido del cerro» a las 10:30")).isVisible();
        look("102-clash-in-editor");
    }

    void solveTheClash() {
        hand.write(field("Empieza"), "10:30");
        hand.press(button("Revisar si encaja"));
        assertThat(announced("Encaja: no hay avisos.")).isVisible();
        hand.press(button("Guardar"));
        assertThat(page.locator(".warnings vaadin-details-summary")).hasText("Sin avisos");
    }

    void release() {
        hand.press(button("Publicar…"));
        hand.write(page.getByLabel("Nombre de la versión"), "v1 – la primera");
        hand.press(button("Publicar"));
        assertThat(announced("La agenda quedó publicada.")).isVisible();
    }

    void announce() {
        hand.press(link("Preparación"));
        isAt("Preparación");
        assertThat(page.locator("li", new Page.LocatorOptions().setHasText("La agenda está publicada")))
                .containsText("Listo");
        hand.press(button("Anunciarlo"));
        assertThat(button("Ponerlo en marcha")).isVisible();
        look("103-announced");
    }

    Locator onBoard(String title) {
        // the one before may tell of this one, too: that it is hard to reach from there
        return page.locator(
                "[data-item]", new Page.LocatorOptions().setHas(page.locator(".title:text-is('" + title + "')")));
    }

    /// Said to those who do not see it, too.
    Locator announced(String words) {
        return page.locator("[role=status], [role=alert], [aria-live]")
                .filter(new Locator.FilterOptions().setHasText(words))
                .last();
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    Locator select(String label) {
        return page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first();
    }

    Locator button(String words) {
        return Steps.button(page, words);
    }

    private Locator box(String label) {
        return page.getByRole(AriaRole.COMBOBOX, exactly(label));
    }

    private Locator link(String words) {
        return page.getByRole(AriaRole.LINK, exactly(words)).first();
    }

    private void isAt(String heading) {
        assertThat(heading(page)).hasText(heading);
    }

    void look(String name) {
        browser.look(page, name + "-" + suffix);
    }
}
