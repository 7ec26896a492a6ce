package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/// What journeys do again and again.
final class Steps {

    private Steps() {}

    /// Signs in as somebody of the demonstration.
    static Page enter(String who, Page page) {
        page.navigate("/app/sign-in");
        page.locator("form[action='/demo/enter?as=" + who + "'] button").click();
        page.waitForURL(Pattern.compile(".*/app/.*"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .first())
                .isVisible();
        return page;
    }

    /// The page behind the link of a mail, on a phone, signed in as nobody.
    static Page act(Browser browser, List<String> links) {
        var page = browser.phone();
        page.navigate(links.stream()
                .filter(link -> link.contains("/act/"))
                .findFirst()
                .orElseThrow());
        return page;
    }

    static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words);
    }

    static Page.GetByRoleOptions exactly(String words) {
        return new Page.GetByRoleOptions().setName(words).setExact(true);
    }

    static Locator.GetByRoleOptions inside(String words) {
        return new Locator.GetByRoleOptions().setName(words).setExact(true);
    }

    static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
