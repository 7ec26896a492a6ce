package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.medellinlab.journey.Steps.enterToday;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The second morning of a lab, as each of its people sees it on a phone in the dark.
class TodayJourney extends Journey {

    @Test
    void everybody_has_something_true_to_do() {
        for (var who : List.of(
                "demo-organiser", "demo-facilitator", "demo-delegate", "demo-lead", "demo-host", "demo-monitor")) {
            var page = enterToday(who, browser.page(390, 844, "pt-BR", ColorScheme.DARK));
            assertThat(page.locator(".today-cards .card").first()).isVisible();
            browser.look(page, "60-today-" + who + "-phone-pt-dark");
            page.context().close();
        }
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }
}
