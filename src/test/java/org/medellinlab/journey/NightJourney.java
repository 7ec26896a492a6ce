package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.medellinlab.journey.Steps.button;
import static org.medellinlab.journey.Steps.enter;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalTime;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// A night walk on the board, in a dialog that is lost and found again, and a place nobody used yet.
class NightJourney extends OnTheDraft {

    private static final String COFFEE = "pausa-1";
    private static final String EMPTY = "Cerro de Moravia";

    @Test
    void a_night_is_planned_and_what_was_typed_of_it_survives_a_slip_and_a_reload() {
        arrange(COFFEE, form -> form.at(form.day(), LocalTime.of(21, 0), LocalTime.of(1, 0)));
        var day = item(COFFEE).day();
        var page = enter("demo-organiser", browser.desk());
        page.navigate(LAB + "/agenda?day=" + day);
        var night = page.locator("[data-item='" + item(COFFEE).id() + "']");
        assertThat(night.getByText("termina al día siguiente, 1:00").first()).isVisible();
        night.scrollIntoViewIfNeeded();
        assertThat(night.locator(".times")).hasText("21:00 – 1:00");
        browser.look(page, "270-night-on-the-board-desk");
        night.focus();
        page.keyboard().press("Shift+ArrowDown");
        Awaitility.await().until(() -> item(COFFEE).ends().equals(LocalTime.of(1, 15)));
        assertThat(night).isFocused();
        page.keyboard().press("Control+z");
        Awaitility.await().until(() -> item(COFFEE).ends().equals(LocalTime.of(1, 0)));

        night.press("Enter");
        assertThat(page.getByText("Editar actividad")).isVisible();
        assertThat(page.getByText("Del día siguiente")).isVisible();
        title(page).fill("Caminata de noche");
        assertThat(page.getByText("Borrador guardado", new Page.GetByTextOptions().setExact(false)))
                .isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByText("Editar actividad")).isHidden();
        page.reload();
        night.press("Enter");
        var take = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retomarlo"));
        assertThat(take).isVisible();
        browser.look(page, "271-half-written-item-desk");

        var phone = enter("demo-organiser", browser.phone());
        phone.navigate(LAB + "/agenda?day=" + day);
        var entry = phone.locator(".tt-entry", new Page.LocatorOptions().setHasText("al día siguiente"));
        assertThat(entry).isVisible();
        entry.scrollIntoViewIfNeeded();
        browser.look(phone, "272-night-in-the-list-phone");
        entry.locator("button.title").click();
        assertThat(phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retomarlo")))
                .isVisible();
        browser.look(phone, "273-half-written-item-phone");

        take.click();
        assertThat(title(page)).hasValue("Caminata de noche");
        button(page, "Guardar").click();
        assertThat(page.getByText("Editar actividad")).isHidden();
        assertThat(night.getByText("Caminata de noche").first()).isVisible();
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    @Test
    void a_place_without_anything_in_it_becomes_a_column() {
        var page = enter("demo-organiser", browser.desk());
        page.navigate(LAB + "/agenda?day=" + item(COFFEE).day());
        button(page, "Lugares…").click();
        assertThat(page.getByText("Lugares del tablero")).isVisible();
        browser.look(page, "274-places-of-the-board-desk");
        page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(EMPTY).setExact(true))
                .check();
        button(page, "Mostrar").click();
        assertThat(page.getByText("Lugares del tablero")).isHidden();
        assertThat(page.locator(".tt-calendar").getByText(EMPTY).first()).isVisible();
        browser.look(page, "275-empty-place-as-a-column-desk");
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    private static Locator title(Page page) {
        return page.getByLabel("Título", new Page.GetByLabelOptions().setExact(true))
                .first();
    }
}
