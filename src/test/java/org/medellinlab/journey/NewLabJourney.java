package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A five-day lab from nothing to its release, by mouse and again by keyboard alone.
class NewLabJourney extends Journey {

    @Test
    void a_lab_is_planned_from_nothing_to_its_release_by_mouse() {
        var page = browser.desk();
        var lab = new LabFromNothing(browser, page, new ByMouse(), "desk");
        lab.enter();
        lab.found();
        lab.places();
        lab.plan();
        lab.findTheClash();
        lab.solveTheClash();
        lab.release();
        lab.announce();

        isReadByEverybody(page);
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    @Test
    void a_lab_is_planned_from_nothing_to_its_release_by_keyboard_alone() {
        var page = browser.desk();
        var keyboard = new ByKeyboard(page);
        var lab = new LabFromNothing(browser, page, keyboard, "keyboard");
        lab.enter();
        lab.found();
        lab.places();
        lab.plan();
        lab.findTheClash();
        lab.solveTheClash();
        arrange(page, lab, keyboard);
        lab.release();
        lab.announce();

        isReadByEverybody(page);
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    /// What dragging does, without dragging: to another hour and day, longer, aside and back, by "Move to…" and undone.
    private static void arrange(Page page, LabFromNothing lab, ByKeyboard keyboard) {
        var closing = lab.onBoard("Cierre");
        keyboard.reach(page.locator(".tt-days [aria-selected=true]"));
        for (var day = 0; day < 4; day++) {
            keyboard.key("ArrowRight");
        }
        assertThat(page.locator(".tt-day")).containsText("viernes 9 de mayo");
        keyboard.reach(closing);

        keyboard.key("ControlOrMeta+ArrowDown");
        says(lab, closing, "9:15 – 11:15");
        keyboard.key("Shift+ArrowUp");
        says(lab, closing, "9:15 – 11:00");
        keyboard.key("ControlOrMeta+z");
        says(lab, closing, "9:15 – 11:15");
        keyboard.key("ControlOrMeta+y");
        says(lab, closing, "9:15 – 11:00");

        keyboard.key("ControlOrMeta+PageUp");
        assertThat(page.locator(".tt-day")).containsText("jueves 8 de mayo");
        says(lab, closing, "9:15 – 11:00");
        keyboard.key("Delete");
        var waiting = page.locator(".tt-card", new Page.LocatorOptions().setHasText("Cierre"));
        assertThat(waiting).isFocused();
        lab.look("104-set-aside");

        keyboard.key("m");
        keyboard.choose(lab.select("Día"), "viernes 9 de mayo");
        keyboard.write(lab.field("Empieza"), "10:00");
        lab.look("105-move-to");
        keyboard.press(lab.button("Mover"));
        assertThat(page.locator(".tt-day")).containsText("viernes 9 de mayo");
        says(lab, closing, "10:00 – 11:45");
        assertThat(page.locator(".warnings vaadin-details-summary")).hasText("Sin avisos");
    }

    /// The item, which still has the focus, and those who do not see it.
    private static void says(LabFromNothing lab, Locator item, String times) {
        assertThat(item.locator(".times")).hasText(times);
        assertThat(item).isFocused();
        assertThat(lab.announced("guardado")).hasText(Pattern.compile("guardado \\d+:\\d\\d"));
    }

    private void isReadByEverybody(Page page) {
        page.context().close();
        var anybody = browser.phone();
        anybody.navigate("/labs/plazas-vivas-2031/agenda?lang=es");
        assertThat(anybody.getByText("Recorrido del cerro").first()).isVisible();
    }
}
