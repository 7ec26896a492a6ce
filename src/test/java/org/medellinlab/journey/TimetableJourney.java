package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.medellinlab.journey.Steps.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.medellinlab.shared.Ids;

/// An organiser arranges a day with the mouse, and again with the keyboard alone; two organisers meet on one item.
class TimetableJourney extends OnTheTimetable {

    @Test
    void a_day_is_arranged_by_mouse() {
        var page = board();
        browser.look(page, "60-timetable-desk");
        var coffee = item(page, "pausa-1");
        var before = starts("pausa-1");
        var height = page.locator(".tt-days").boundingBox().y;

        drag(page, coffee, 0, 2 * QUARTER);
        await("pausa-1", before.plusMinutes(30));
        assertThat(page.locator(".tt-said")).containsText(Pattern.compile("guardado \\d"));
        // what the draft is by now is said a moment after: the hand that goes on meets the board where it was
        assertThat(page.locator(".agenda-state")).containsText("borrador");
        assertThat(page.locator(".tt-days").boundingBox().y).isEqualTo(height);

        button(page, "Deshacer").click();
        await("pausa-1", before);
        button(page, "Rehacer").click();
        await("pausa-1", before.plusMinutes(30));

        drop(page, item(page, "pausa-1"), page.locator(".tt-tray"));
        Awaitility.await().until(() -> isUnscheduled("pausa-1"));
        assertThat(page.locator(".tt-card")).hasCount(1);
        browser.look(page, "61-timetable-tray-desk");

        drop(page, page.locator(".tt-card"), page.locator("[data-day]").nth(1));
        Awaitility.await().until(() -> !isUnscheduled("pausa-1"));
        assertThat(day("pausa-1")).isEqualTo(page.locator("[data-day]").nth(1).getAttribute("data-day"));

        page.locator("[data-day]").first().click();
        assertThat(item(page, "almuerzo-1")).isVisible();
        var titles = page.locator("[data-item] .title").allTextContents();
        page.locator(".tt-modes button").nth(1).click();
        browser.look(page, "62-timetable-list-desk");
        assertThat(page.locator(".tt-list .title").allTextContents())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(titles);
        assertThat(hours(page, ".tt-entry", "Almuerzo")).contains(starts("almuerzo-1") + "", ends("almuerzo-1") + "");
        page.locator(".tt-modes button").nth(2).click();
        browser.look(page, "63-timetable-table-desk");
        assertThat(page.locator(".tt-table .title").allTextContents()).containsExactlyInAnyOrderElementsOf(titles);
        assertThat(hours(page, ".tt-table tbody tr", "Almuerzo"))
                .contains(starts("almuerzo-1") + "", ends("almuerzo-1") + "");
        page.locator(".tt-table .title").first().click();
        assertThat(page.getByText("Editar actividad")).isVisible();
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    private static String hours(Page page, String line, String title) {
        return page.locator(line)
                .filter(new Locator.FilterOptions().setHasText(title))
                .first()
                .locator(".times")
                .textContent();
    }

    @Test
    void what_is_for_everybody_spans_the_columns_and_stations_stand_side_by_side() {
        var page = board();
        var everybody = item(page, "almuerzo-1").boundingBox();
        var one = item(page, "taller-acuerdos").boundingBox();
        var other = item(page, "taller-sombra").boundingBox();

        assertThat(one.y).isEqualTo(other.y);
        assertThat(Math.min(one.x, other.x) + one.width).isLessThanOrEqualTo(Math.max(one.x, other.x));
        assertThat(everybody.x).isCloseTo(Math.min(one.x, other.x), within(2.0));
        // a column leaves some room at its right for what else may be there
        assertThat(everybody.x + everybody.width)
                .isCloseTo(Math.max(one.x + one.width, other.x + other.width), within(12.0));
    }

    @Test
    void a_day_is_arranged_by_keyboard_alone() {
        var page = board();
        var before = starts("pausa-1");
        var ends = ends("pausa-1");
        item(page, "pausa-1").focus();

        page.keyboard().press("Control+ArrowDown");
        await("pausa-1", before.plusMinutes(15));
        assertThat(item(page, "pausa-1")).isFocused();
        page.keyboard().press("Shift+ArrowDown");
        Awaitility.await().until(() -> ends("pausa-1").equals(ends.plusMinutes(30)));

        page.keyboard().press("Control+z");
        Awaitility.await().until(() -> ends("pausa-1").equals(ends.plusMinutes(15)));
        page.keyboard().press("Control+z");
        await("pausa-1", before);

        assertThat(item(page, "pausa-1")).isFocused();
        page.keyboard().press("m");
        var hour = page.getByLabel("Empieza", new Page.GetByLabelOptions().setExact(true));
        assertThat(hour).isVisible();
        browser.look(page, "64-timetable-move-desk");
        hour.fill("16:30");
        hour.press("Tab");
        button(page, "Mover").press("Enter");
        await("pausa-1", LocalTime.of(16, 30));

        // at once with the walk: that is shown a moment after, and draws the item anew
        assertThat(item(page, "pausa-1")).hasClass(Pattern.compile(".*\\bwarned\\b.*"));
        assertThat(item(page, "pausa-1")).isFocused();
        page.keyboard().press("Control+PageDown");
        Awaitility.await().until(() -> !day("pausa-1").equals(day("almuerzo-1")));
        assertThat(item(page, "pausa-1")).isFocused();
        page.keyboard().press("Delete");
        Awaitility.await().until(() -> isUnscheduled("pausa-1"));
        assertThat(page.locator(".tt-card")).isFocused();
        page.keyboard().press("Control+z");
        Awaitility.await().until(() -> !isUnscheduled("pausa-1"));
        page.waitForFunction("() => document.activeElement !== document.body");
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    @Test
    void keys_pressed_while_the_item_is_drawn_anew_reach_it() {
        var page = board();
        var before = starts("pausa-1");
        item(page, "pausa-1").focus();

        var cameToNobody = page.evaluate("""
                async () => {
                  const press = () => (document.activeElement ?? document.body).dispatchEvent(
                    new KeyboardEvent('keydown', { key: 'ArrowDown', ctrlKey: true, bubbles: true, cancelable: true }));
                  press();
                  for (let turn = 0; turn < 500 && document.activeElement !== document.body; turn++) {
                    await Promise.resolve();
                  }
                  const nobody = document.activeElement === document.body;
                  press();
                  return nobody;
                }""");
        assertThat(cameToNobody).as("the second key came in between").isEqualTo(true);
        await("pausa-1", before.plusMinutes(30));
        assertThat(item(page, "pausa-1")).isFocused();

        for (var press = 0; press < 6; press++) {
            page.keyboard().press("Control+ArrowDown");
        }
        await("pausa-1", before.plusMinutes(30 + 6 * 15));
        assertThat(item(page, "pausa-1")).isFocused();
    }

    @Test
    void two_organisers_meet_on_one_item_and_nothing_typed_is_lost() {
        jdbc.sql("""
                        insert into role_grant (id, person_id, role, lab_id, granted_at)
                        select ?, p.id, 'ORGANISER', l.id, utc_timestamp() from person p join lab l
                        where p.person_key = 'demo-facilitator' and l.slug = 'barrios-vivos'""").param(Ids.next()).update();
        var one = board();
        var other = board("demo-facilitator");
        open(one, "pausa-1");
        open(other, "pausa-1");
        assertThat(one.locator(".agenda-others")).isVisible();
        browser.look(one, "65-timetable-two-desk");

        title(other).fill("Café de los otros");
        button(other, "Guardar").click();
        assertThat(other.locator("[data-item]", new Page.LocatorOptions().setHasText("Café de los otros")))
                .isVisible();
        title(one).fill("Café con frutas");
        one.getByLabel("De qué se trata").first().fill("Lo que escribí mientras tanto");
        button(one, "Guardar").click();

        // both wrote a title: both stand there, and whoever goes back still has all they typed
        assertThat(one.getByText("Dos personas editaron esta actividad")).isVisible();
        assertThat(one.getByText(Pattern.compile("Lo mío: .*Café con frutas"))).isVisible();
        assertThat(one.getByText(Pattern.compile("Lo guardado: .*Café de los otros")))
                .isVisible();
        browser.look(one, "66-timetable-merge-desk");
        button(one, "Cancelar").last().click();
        assertThat(one.getByText("Dos personas editaron esta actividad")).isHidden();
        assertThat(title(one)).hasValue("Café con frutas");
        assertThat(one.getByLabel("De qué se trata").first()).hasValue("Lo que escribí mientras tanto");

        button(one, "Guardar").click();
        one.getByText(Pattern.compile("Lo guardado: .*Café de los otros")).click();
        button(one, "Guardar").last().click();
        assertThat(one.getByText("Editar actividad")).isHidden();
        assertThat(one.locator("[data-item]", new Page.LocatorOptions().setHasText("Café de los otros")))
                .isVisible();
        // the other's title was on the board before this one's words were saved
        Awaitility.await()
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(text("abstract")).contains("Lo que escribí mientras tanto"));
        assertThat(text("title")).contains("Café de los otros");
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    /// What others do meanwhile may draw the item anew between the focus and the key.
    private void open(Page page, String key) {
        for (var attempt = 0; attempt < 4; attempt++) {
            item(page, key).press("Enter");
            try {
                page.getByText("Editar actividad").waitFor(new Locator.WaitForOptions().setTimeout(5_000));
                return;
            } catch (TimeoutError notYet) {
                // the key met nothing
            }
        }
        assertThat(page.getByText("Editar actividad")).isVisible();
    }

    private static Locator title(Page page) {
        return page.getByLabel("Título", new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    private String text(String column) {
        return of("pausa-1", column, String.class);
    }
}
