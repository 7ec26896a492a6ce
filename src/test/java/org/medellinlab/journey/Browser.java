package org.medellinlab.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A real Chromium for the journeys: the one `src/build/browser` provides.
final class Browser implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 15_000;
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

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;
    private final List<String> findings = new ArrayList<>();

    /// @param more flags of Chromium beside the usual ones
    Browser(String address, String... more) {
        // longer than a page takes on a machine that does something else beside it
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        this.address = address;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(provided()))
                        .setArgs(Stream.concat(
                                        Stream.of(
                                                "--no-sandbox",
                                                "--disable-gpu",
                                                "--disable-quic",
                                                "--no-first-run",
                                                "--disable-background-networking",
                                                "--disable-component-update",
                                                "--disable-sync"),
                                        Stream.of(more))
                                .toList()));
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

    private Page page(int width, int height, String locale, ColorScheme scheme, String zone) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(locale)
                .setTimezoneId(zone)
                .setColorScheme(scheme)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setViewportSize(width, height));
        context.setDefaultTimeout(30_000);
        // what the browser wishes is a first guess, below the person's own first language: choose
        context.addCookies(List.of(new Cookie("lang", locale.substring(0, 2)).setUrl(address)));
        return context.newPage();
    }

    /// A person at a desk whose clock is another zone's.
    Page deskIn(String zone) {
        return page(1280, 860, "es-CO", ColorScheme.LIGHT, zone);
    }

    /// A page that shows nothing, in a browser whose clock is that of another part of the world.
    Page elsewhere(String zone) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setTimezoneId(zone))
                .newPage();
    }

    /// Leaves a picture of the screen and keeps what axe finds on it.
    void look(Page page, String name) {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        page.locator("h1").first().waitFor();
        // Vaadin shows that it is busy at the top of the page
        page.waitForFunction("() => document.title !== ''"
                + " && [...document.querySelectorAll('.v-loading-indicator')].every(e => e.style.display === 'none')");
        picture(page, name);
        var key = RAW_KEY.matcher(page.locator("body").innerText());
        if (key.find()) {
            findings.add(name + ": a key instead of words: " + key.group());
        }
        var results = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze();
        for (Rule rule : results.getViolations()) {
            for (var node : rule.getNodes()) {
                var html = node.getHtml();
                // Vaadin's tabs keep their own scroll buttons inside the list of tabs; nothing of ours is in it
                if (!(rule.getId().equals("aria-required-children") && html.startsWith("<vaadin-tabs"))) {
                    findings.add(name + ": " + rule.getId() + " at " + node.getTarget() + " "
                            + html.substring(0, Math.min(160, html.length())));
                }
            }
        }
    }

    /// The whole of it: the application scrolls within its frame, so the window grows for as long.
    private static void picture(Page page, String name) {
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

    private static String provided() {
        try {
            var process = new ProcessBuilder("sh", "src/build/browser")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var path = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0 || path.isEmpty()) {
                throw new IllegalStateException("no browser: see what src/build/browser said");
            }
            return path;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
