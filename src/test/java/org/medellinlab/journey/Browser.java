package org.medellinlab.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What the people of one journey have before them: pages of a real Chromium, each as if in a browser of its own.
final class Browser implements AutoCloseable {

    private static final Path SCREENS = Path.of("target", "screens");

    /// A message that was not found is shown as its key.
    private static final Pattern RAW_KEY =
            Pattern.compile("(?m)(?<![\\w./@-])(agenda|audit|availability|clash|commitment"
                    + "|directory|door|feedback|files|folder|followup|forum|founding|handover|identity|import|invitation|labfile"
                    + "|letter|mail|mine|openspace|places|planner|privacy|registration|release|roles|settings|shared|shell"
                    + "|sitevisit|stay|web|workinggroup)(\\.[a-z][\\w-]*)+(?![\\w./@])");
    private static final String HEIGHT = """
            () => {
              let more = document.documentElement.scrollHeight - window.innerHeight;
              let one = document.querySelector('main');
              while (one) {
                if (one instanceof Element) more = Math.max(more, one.scrollHeight - one.clientHeight);
                one = one.assignedSlot ?? one.parentNode ?? one.host;
              }
              return window.innerHeight + Math.max(0, more);
            }""";
    private static final int TALLEST = 8_000;
    private static final double A_COLD_START = 120_000;

    private final com.microsoft.playwright.Browser chromium;
    private final boolean isShared;
    private final String address;
    private final List<BrowserContext> people = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();

    /// @param more flags of a Chromium of its own, beside the usual ones
    Browser(String address, String... more) {
        this.address = address;
        isShared = more.length == 0;
        chromium = isShared ? Chromium.shared() : Chromium.with(more);
    }

    /// A person at a desk, reading Spanish, light.
    Page desk() {
        return page(1280, 860, "es-CO", ColorScheme.LIGHT);
    }

    /// A person with a phone, reading Spanish, light.
    Page phone() {
        return page(390, 844, "es-CO", ColorScheme.LIGHT);
    }

    /// The same person with a phone whose clock is another zone's.
    Page phoneIn(String zone) {
        return page(390, 844, "es-CO", ColorScheme.LIGHT, zone);
    }

    Page page(int width, int height, String locale, ColorScheme scheme) {
        return page(width, height, locale, scheme, "UTC");
    }

    /// The same where the browser runs no script.
    Page pageWithoutScripts(int width, int height, String locale, ColorScheme scheme) {
        return page(locale, options(width, height, locale, scheme, "UTC").setJavaScriptEnabled(false));
    }

    private Page page(int width, int height, String locale, ColorScheme scheme, String zone) {
        return page(locale, options(width, height, locale, scheme, zone));
    }

    private com.microsoft.playwright.Browser.NewContextOptions options(
            int width, int height, String locale, ColorScheme scheme, String zone) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(locale)
                .setTimezoneId(zone)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, height);
    }

    private Page page(String locale, com.microsoft.playwright.Browser.NewContextOptions options) {
        var person = person(options);
        person.setDefaultTimeout(30_000);
        person.setDefaultNavigationTimeout(A_COLD_START);
        // what the browser wishes is a first guess, below the person's own first language: choose
        person.addCookies(List.of(new Cookie("lang", locale.substring(0, 2)).setUrl(address)));
        return person.newPage();
    }

    /// A person at a desk whose clock is another zone's.
    Page deskIn(String zone) {
        return page(1280, 860, "es-CO", ColorScheme.LIGHT, zone);
    }

    /// A page that shows nothing, in a browser whose clock is that of another part of the world.
    Page elsewhere(String zone) {
        return person(new com.microsoft.playwright.Browser.NewContextOptions().setTimezoneId(zone))
                .newPage();
    }

    private BrowserContext person(com.microsoft.playwright.Browser.NewContextOptions options) {
        var person = chromium.newContext(options);
        people.add(person);
        return person;
    }

    /// Leaves a picture of the screen and keeps what axe finds on it.
    void look(Page page, String name) {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        page.locator("h1").first().waitFor();
        // Vaadin shows that it is busy at the top of the page
        page.waitForFunction("() => document.title !== '' && !document.getElementById('arriving')"
                + " && [...document.querySelectorAll('.v-loading-indicator')].every(e => e.style.display === 'none')");
        lookAtOnce(page, name);
    }

    /// The same of a page as it is, whatever may still come.
    void lookAtOnce(Page page, String name) {
        picture(page, name);
        if (!"CSS1Compat".equals(page.evaluate("() => document.compatMode"))) {
            findings.add(name + ": written without a document type, and shown as twenty years ago");
        }
        var key = RAW_KEY.matcher(page.locator("body").innerText());
        if (key.find()) {
            findings.add(name + ": a key instead of words: " + key.group());
        }
        Axe.on(page).forEach(violation -> findings.add(name + ": " + violation));
    }

    /// The whole of it: the application scrolls within its frame, so the window grows for as long.
    static void picture(Page page, String name) {
        var window = page.viewportSize();
        var height = ((Number) page.evaluate(HEIGHT)).intValue();
        if (height > window.height) {
            page.setViewportSize(window.width, Math.min(height, TALLEST));
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name + ".png"))
                .setFullPage(true));
        if (height > window.height) {
            page.setViewportSize(window.width, window.height);
        }
    }

    /// What axe found on all screens looked at, and what a person would find who looks.
    List<String> findings() {
        return findings;
    }

    /// Leaves a picture of each page that is open, as it is when a journey has failed.
    void lastSeen(String journey) {
        var pages = people.stream().flatMap(person -> person.pages().stream()).toList();
        for (var i = 0; i < pages.size(); i++) {
            pages.get(i)
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(SCREENS.resolve("failed-" + journey + "-" + i + ".png")));
        }
    }

    @Override
    public void close() {
        people.forEach(BrowserContext::close);
        if (!isShared) {
            chromium.close();
        }
    }
}
