package org.medellinlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.Installation;
import org.springframework.beans.factory.annotation.Autowired;

/// The names of places that are near each other can be read on the map.
@ProductTest
class PlacesMapJourney {

    private static final String COVERED = """
            () => {
              const boxes = [...document.querySelectorAll('.map-label')]
                .filter((label) => getComputedStyle(label).visibility === 'visible')
                .map((label) => label.getBoundingClientRect());
              return boxes.length === 0 || boxes.some((one, i) => boxes.some((other, j) => i < j
                && one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom));
            }""";

    @Autowired
    DemoPromises demo;

    @Autowired
    Installation installation;

    private Browser browser;

    @BeforeEach
    void open() {
        demo.lay();
        browser = new Browser(installation.address(""));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void no_name_covers_another_and_each_is_seen_with_its_pin() {
        see(Steps.enter("demo-organiser", browser.desk()), "desk");
        see(Steps.enter("demo-organiser", browser.phone()), "phone");
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    private void see(Page page, String where) {
        page.navigate("/app/labs/barrios-vivos/places");
        var pins = page.locator(".map-pin[data-label]");
        pins.first().waitFor();
        Awaitility.await("labels apart").until(() -> Boolean.FALSE.equals(page.evaluate(COVERED)));
        browser.look(page, "280-places-map-" + where);
        for (var pin : pins.all()) {
            pin.focus();
            assertThat(pin.locator(".map-label").isVisible()).isTrue();
        }
        page.context().close();
    }
}
