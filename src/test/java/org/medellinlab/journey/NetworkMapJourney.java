package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// From the map of the network one goes on to what it shows: with the keyboard from city to city, with a finger along
/// an arc; in the application without leaving it, in public without a script.
class NetworkMapJourney extends Journey {

    private static final String CITIES = ".network-map svg > a";
    private static final String ARCS = ".network-map g > a:has(path)";

    @Test
    void a_city_and_an_arc_lead_on() {
        inTheApplication();
        inPublic();
        ofOneCountry();

        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    private void inTheApplication() {
        var page = Steps.enter("demo-lead", browser.page(1280, 860, "es-CO", ColorScheme.DARK));
        page.navigate(LAB + "/commitments/network");
        var city = page.locator(CITIES).first();
        city.waitFor();
        page.locator(".network-matrix table").waitFor(); // it follows the map and the list
        browser.look(page, "230-network-map-desk-dark");
        page.evaluate("window.stayed = true");
        city.focus();
        browser.look(page, "231-network-map-focus-desk-dark");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/commitments\\?(received-)?city=.*"));
        assertThat(page.locator(".board").first()).isVisible();
        assertThat(page.evaluate("window.stayed"))
                .as("the page was not loaded anew")
                .isEqualTo(true);

        page.navigate(LAB + "/commitments/network");
        var arc = page.locator(ARCS).first();
        arc.waitFor();
        assertThat(arc.locator("title").textContent()).contains(" a ");
        click(page, arc);
        assertThat(page).hasURL(Pattern.compile(".*/commitments\\?.*received-city=.*"));
        page.setViewportSize(390, 844);
        page.navigate(LAB + "/commitments/network");
        page.locator(".network-matrix table").waitFor();
        browser.look(page, "232-network-map-phone-dark");
        page.context().close();
    }

    private void inPublic() {
        var page = browser.desk();
        page.navigate("/network?lang=en");
        var city = page.locator(CITIES).first();
        browser.look(page, "233-network-map-public-desk");
        city.focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/network\\?from=[a-z-]+&lang=en"));
        browser.look(page, "235-network-city-public-desk");

        page.navigate("/network?lang=en");
        var arc = page.getByRole(
                AriaRole.LINK,
                new Page.GetByRoleOptions()
                        .setName("2 promises from Montevideo to Quito")
                        .setExact(true));
        arc.focus();
        browser.look(page, "236-network-arc-focus-public-desk");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/network\\?from=montevideo&to=quito&lang=en"));
        assertThat(page.locator(".promise")).hasCount(2);
        browser.look(page, "237-network-arc-public-desk");
        page.setViewportSize(390, 844);
        browser.look(page, "238-network-arc-public-phone");
        page.navigate("/network?lang=en");
        browser.look(page, "234-network-map-public-phone");
        page.context().close();
    }

    /// The page of a country takes the place of the one it was chosen on; where it cannot be had, the browser says so.
    private void ofOneCountry() {
        var page = browser.desk();
        page.navigate("/network?lang=en");
        page.evaluate("window.stayed = true");
        var brazil = page.locator(".country-filter a", new Page.LocatorOptions().setHasText("Brazil"));
        brazil.focus();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/network/br\\?lang=en"));
        assertThat(page).hasTitle(Pattern.compile(".*Brazil.*"));
        assertThat(brazil).hasAttribute("aria-current", "page");
        assertThat(brazil).isFocused();
        assertThat(page.locator(".country h2")).hasText("Brazil");
        browser.look(page, "239-network-country-public-desk");

        page.locator(".country-filter a").first().click();
        page.locator(".network-map").waitFor();
        var late = new ArrayList<Route>();
        page.route("**/network/br*", late::add);
        brazil.click();
        page.locator(".country-filter a", new Page.LocatorOptions().setHasText("Ecuador"))
                .click();
        assertThat(page).hasTitle(Pattern.compile(".*Ecuador.*"));
        late.forEach(Route::resume);
        page.unroute("**/network/br*");
        assertThat(page.evaluate("window.stayed"))
                .as("all of it without a new page")
                .isEqualTo(true);
        page.goBack();
        assertThat(page).hasURL(Pattern.compile(".*/network\\?lang=en"));
        assertThat(page.locator(".network-map")).isVisible();
        page.goForward();
        assertThat(page).hasTitle(Pattern.compile(".*Ecuador.*"));
        page.locator(".languages a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/network/ec\\?lang=es"));

        page.context().setOffline(true);
        page.locator(".country-filter a").first().click();
        page.waitForURL("chrome-error://chromewebdata/");
        page.context().close();
    }

    /// In the middle of the line: the middle of its box is beside it.
    private static void click(Page page, Locator arc) {
        page.evaluate(
                "path => { const at = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM());"
                        + " const hit = document.elementFromPoint(at.x, at.y) ?? path;"
                        + " hit.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, composed: true})); }",
                arc.locator("path").first().elementHandle());
    }
}
