package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.medellinlab.journey.Steps.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Copying, dividing, exchanging and choosing several, with the keyboard alone and with the mouse; and the timetable
/// narrowed down to what a warning is about.
class TimetableDeedsJourney extends OnTheTimetable {

    private static final String COFFEE = "Café y fruta";
    private static final String LUNCH = "Almuerzo";

    @Test
    void items_are_copied_divided_exchanged_and_moved_together_by_keyboard() {
        var page = board();
        press(page, "pausa-1", "c");
        assertThat(named(page, COFFEE)).hasCount(2);
        press(page, "pausa-1", "Control+z");
        assertThat(named(page, COFFEE)).hasCount(1);

        press(page, "almuerzo-1", "s");
        awaitEnd("almuerzo-1", LocalTime.of(13, 15));
        assertThat(named(page, LUNCH)).hasCount(2);
        press(page, "almuerzo-1", "Control+z");
        awaitEnd("almuerzo-1", LocalTime.of(14, 0));
        assertThat(named(page, LUNCH)).hasCount(1);

        var caring = track("taller-acuerdos");
        var designing = track("taller-sombra");
        press(page, "taller-acuerdos", "Control+ArrowRight");
        awaitTrack("taller-acuerdos", designing);
        press(page, "taller-acuerdos", "Control+ArrowLeft");
        awaitTrack("taller-acuerdos", caring);

        press(page, "taller-acuerdos", "Space");
        press(page, "taller-sombra", "Space");
        assertThat(page.locator(".tt-count")).hasText("Elegidas: 2");
        press(page, "taller-sombra", "Control+ArrowDown");
        await("taller-acuerdos", LocalTime.of(14, 15));
        await("taller-sombra", LocalTime.of(14, 15));
        press(page, "taller-sombra", "x");
        awaitTrack("taller-acuerdos", designing);
        awaitTrack("taller-sombra", caring);
        browser.look(page, "67-timetable-several-desk");
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    @Test
    void items_are_stretched_copied_divided_and_exchanged_by_mouse() {
        var page = board();
        pullEdge(page, item(page, "almuerzo-1"), -2 * QUARTER);
        awaitEnd("almuerzo-1", LocalTime.of(13, 30));
        button(page, "Deshacer").click();
        awaitEnd("almuerzo-1", LocalTime.of(14, 0));

        page.keyboard().down("Alt");
        drag(page, item(page, "pausa-1"), 0, 4 * QUARTER);
        page.keyboard().up("Alt");
        assertThat(named(page, COFFEE)).hasCount(2);
        assertThat(starts("pausa-1")).isEqualTo(LocalTime.of(10, 30));
        button(page, "Deshacer").click();
        assertThat(named(page, COFFEE)).hasCount(1);

        item(page, "almuerzo-1").click();
        assertThat(page.locator(".tt-count")).hasText("Elegidas: 1");
        assertThat(button(page, "Intercambiar")).isDisabled();
        button(page, "Copiar").click();
        assertThat(named(page, LUNCH)).hasCount(2);
        button(page, "Deshacer").click();
        assertThat(named(page, LUNCH)).hasCount(1);
        button(page, "Dividir").click();
        awaitEnd("almuerzo-1", LocalTime.of(13, 15));
        button(page, "Deshacer").click();
        awaitEnd("almuerzo-1", LocalTime.of(14, 0));

        var caring = track("taller-acuerdos");
        var designing = track("taller-sombra");
        item(page, "taller-acuerdos").click();
        item(page, "taller-sombra").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
        assertThat(page.locator(".tt-count")).hasText("Elegidas: 2");
        assertThat(button(page, "Dividir")).isDisabled();
        button(page, "Intercambiar").click();
        awaitTrack("taller-acuerdos", designing);
        awaitTrack("taller-sombra", caring);
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    @Test
    void items_are_dragged_across_columns_days_and_together_and_pulled_at_their_upper_edge() {
        var page = board();
        var caring = track("taller-acuerdos");
        var designing = track("taller-sombra");
        var left = item(page, "taller-acuerdos").boundingBox();
        var right = item(page, "taller-sombra").boundingBox();
        drag(page, item(page, "taller-acuerdos"), (int) (right.x - left.x), 0);
        awaitTrack("taller-acuerdos", designing);
        assertThat(starts("taller-acuerdos")).isEqualTo(LocalTime.of(14, 0));
        button(page, "Deshacer").click();
        awaitTrack("taller-acuerdos", caring);

        item(page, "taller-acuerdos").click();
        item(page, "taller-sombra").click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
        assertThat(page.locator(".tt-count")).hasText("Elegidas: 2");
        drag(page, item(page, "taller-sombra"), 0, 2 * QUARTER);
        await("taller-acuerdos", LocalTime.of(14, 30));
        await("taller-sombra", LocalTime.of(14, 30));
        button(page, "Deshacer").click();
        await("taller-acuerdos", LocalTime.of(14, 0));
        await("taller-sombra", LocalTime.of(14, 0));

        pull(page, item(page, "almuerzo-1"), 3, 2 * QUARTER);
        await("almuerzo-1", LocalTime.of(13, 0));
        assertThat(ends("almuerzo-1")).isEqualTo(LocalTime.of(14, 0));
        button(page, "Deshacer").click();
        await("almuerzo-1", LocalTime.of(12, 30));

        drop(page, item(page, "pausa-1"), page.locator(".tt-tray"));
        Awaitility.await().until(() -> isUnscheduled("pausa-1"));
        drop(page, page.locator(".tt-card"), item(page, "almuerzo-1"));
        Awaitility.await().until(() -> !isUnscheduled("pausa-1"));
        assertThat(day("pausa-1")).isEqualTo(day("almuerzo-1"));
        assertThat(starts("pausa-1")).isBetween(LocalTime.of(12, 0), LocalTime.of(13, 0));

        var next = page.locator("[data-day]").nth(2);
        drop(page, item(page, "pausa-1"), next);
        Awaitility.await().until(() -> day("pausa-1").equals(next.getAttribute("data-day")));
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    @Test
    void a_kind_of_warning_leaves_only_what_it_is_about() {
        var page = board();
        press(page, "pausa-1", "Control+ArrowDown");
        await("pausa-1", LocalTime.of(10, 45));
        var warnings = page.locator(".warnings");
        assertThat(warnings.locator(".warning")
                        .filter(new Locator.FilterOptions().setHasText(COFFEE))
                        .first())
                .isAttached();
        warnings.locator("vaadin-details-summary").click();

        choose(page, "Lugares ocupados dos veces");
        assertThat(item(page, "taller-sombra")).hasCount(0);
        assertThat(item(page, "pausa-1")).isVisible();
        browser.look(page, "68-timetable-one-kind-desk");

        choose(page, "Todos los avisos");
        assertThat(item(page, "taller-sombra")).isVisible();
        assertThat(item(page, "pausa-1")).isVisible();
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    private static void choose(Page page, String kind) {
        page.locator(".warnings vaadin-select").click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(kind))
                .first()
                .click();
    }

    private void press(Page page, String key, String pressed) {
        var item = item(page, key);
        item.focus();
        assertThat(item).isFocused();
        page.keyboard().press(pressed);
    }

    /// A warning on an item says other titles, too.
    private static Locator named(Page page, String title) {
        return page.locator("[data-item] .title", new Page.LocatorOptions().setHasText(title));
    }

    private static void pullEdge(Page page, Locator item, int down) {
        pull(page, item, item.boundingBox().height - 3, down);
    }

    /// At so many pixels below its upper edge.
    private static void pull(Page page, Locator item, double at, int down) {
        item.hover();
        var box = item.boundingBox();
        var x = box.x + box.width / 2;
        var y = box.y + at;
        var mouse = page.mouse();
        mouse.move(x, y);
        mouse.down();
        mouse.move(x, y + down / 2.0);
        mouse.move(x, y + down);
        mouse.up();
    }

    private void awaitEnd(String key, LocalTime at) {
        Awaitility.await().untilAsserted(() -> assertThat(ends(key)).isEqualTo(at));
    }

    private void awaitTrack(String key, UUID track) {
        Awaitility.await().untilAsserted(() -> assertThat(track(key)).isEqualTo(track));
    }

    private UUID track(String key) {
        return of(key, "track_id", UUID.class);
    }
}
