package org.medellinlab.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Pattern;

/// What journeys do again and again.
final class Steps {

    private Steps() {}

    /// Signs in as somebody of the demonstration, without a screen: the door and its screens have tests of their own.
    static Page enter(String who, Page page) {
        var answer = page.request()
                .post("/demo/enter?as=" + who, RequestOptions.create().setMaxRedirects(0));
        if (answer.status() != 303) {
            throw new AssertionError(who + " is not let in: " + answer.status());
        }
        return page;
    }

    /// Signs in and stands before what there is today.
    static Page enterToday(String who, Page page) {
        enter(who, page).navigate("/app/");
        page.locator("h1").first().waitFor();
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

    /// The same page in another language, by its own way.
    static void read(Page page, String language) {
        page.locator(".languages a[lang=" + language + "]").click();
        page.locator("html[lang=" + language + "]").waitFor();
    }

    /// How many pixels the page is wider than the screen. What scrolls within its frame, as the application does, does
    /// not widen the document: it is asked itself.
    static int beyond(Page page) {
        return ((Number) page.evaluate("""
                        () => Math.max(
                            document.documentElement.scrollWidth - window.innerWidth,
                            ...[...document.querySelectorAll('main')]
                                .filter((main) => getComputedStyle(main).overflowX !== 'visible')
                                .map((main) => main.scrollWidth - main.clientWidth))""")).intValue();
    }

    static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, exactly(words));
    }

    static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    static Page.GetByRoleOptions named(String words) {
        return new Page.GetByRoleOptions().setName(words);
    }

    static Page.GetByRoleOptions named(Pattern words) {
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
