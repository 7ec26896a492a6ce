package org.medellinlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Whatever the public reaches from the first page by its links, in every language, on a phone, at a desk and on paper:
/// it is there, in the language asked for, fits, and axe finds nothing. Of pages of one kind some examples are looked
/// at.
class EveryPublicPageJourney extends Journey {

    private static final int EXAMPLES = 3;
    private static final Pattern NO_PAGE = Pattern.compile("/(app|act|my|styles|sign-in)(/.*)?|.*\\.[a-z]{2,5}");

    private static final List<String> MAIN = List.of(
            "/", "/labs/medellin-2017", "/labs/medellin-2017/agenda", "/labs/medellin-2017/commitments", "/network");

    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

    @Test
    void every_public_page_holds_on_a_phone_at_a_desk_and_on_paper_in_every_language() {
        sideBySide(
                one -> look(one, "en", one.page(1280, 860, "en-GB", ColorScheme.LIGHT), "desk"),
                one -> look(one, "es", one.page(390, 844, "es-CO", ColorScheme.LIGHT), "phone"),
                one -> look(one, "pt", one.page(390, 844, "pt-BR", ColorScheme.DARK), "phone-dark"));
    }

    @Test
    void the_main_ones_hold_the_other_way_round_too() {
        sideBySide(
                one -> lookAtTheMainOnes(one, "es", one.desk(), "desk"),
                one -> lookAtTheMainOnes(one, "pt", one.page(1280, 860, "pt-BR", ColorScheme.DARK), "desk-dark"),
                one -> lookAtTheMainOnes(one, "en", one.page(390, 844, "en-GB", ColorScheme.DARK), "phone-dark"));
    }

    @SafeVarargs
    private void sideBySide(Consumer<Browser>... rounds) {
        wrong.addAll(SideBySide.look(browser, installation.address(""), List.of(rounds)));
        assertThat(wrong).isEmpty();
    }

    private void lookAtTheMainOnes(Browser browser, String language, Page page, String suffix) {
        page.onPageError(error -> wrong.add(page.url() + ": " + error));
        for (var path : MAIN) {
            page.navigate(path + "?lang=" + language);
            check(page, language, path);
            browser.look(page, "public-" + language + name(path) + "-" + suffix);
        }
        page.context().close();
    }

    /// From link to link, as a reader goes.
    private void look(Browser browser, String language, Page page, String suffix) {
        page.onPageError(error -> wrong.add(page.url() + ": " + error));
        var known = new LinkedHashMap<String, Integer>();
        var waiting = new ArrayDeque<String>(List.of("/"));
        var seen = new ArrayList<String>(waiting);
        while (!waiting.isEmpty()) {
            var path = waiting.poll();
            var answer = page.navigate(path + "?lang=" + language);
            if (answer.status() != 200) {
                wrong.add(path + " answers " + answer.status());
                continue;
            }
            check(page, language, path);
            browser.look(page, "public-" + language + name(path) + "-" + suffix);
            for (var next : links(page)) {
                if (!seen.contains(next) && known.merge(kind(next), 1, Integer::sum) <= EXAMPLES) {
                    seen.add(next);
                    waiting.add(next);
                }
            }
        }
        assertThat(known.keySet())
                .as("kinds of pages")
                .contains("/labs/*", "/labs/*/agenda", "/labs/*/visits/*", "/labs/*/commitments/*", "/labs/*/groups/*");
        print(page, language);
        page.context().close();
    }

    private void check(Page page, String language, String path) {
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            wrong.add(path + " is not in " + language);
        }
        var over = Steps.beyond(page);
        if (over > 1) {
            wrong.add(path + ": " + over + " px wider than the screen");
        }
    }

    private void print(Page page, String language) {
        for (var path : List.of("/labs/barrios-vivos/agenda", "/labs/medellin-2017/commitments")) {
            page.navigate(path + "?lang=" + language);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.pdf(new Page.PdfOptions()
                    .setPath(Path.of("target", "screens", "public-" + language + name(path) + "-paper.pdf"))
                    .setFormat("A4"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }

    /// Those of a drawing, too, whose property is no text.
    @SuppressWarnings("unchecked")
    private List<String> links(Page page) {
        var here = URI.create(page.url());
        return ((List<String>) page.evaluate("() => [...document.querySelectorAll('a[href]')]"
                        + ".map(link => new URL(link.getAttribute('href'), document.baseURI).href)"))
                .stream()
                        .map(EveryPublicPageJourney::address)
                        .filter(link -> here.getHost().equals(link.getHost()) && here.getPort() == link.getPort())
                        .map(URI::getPath)
                        .filter(path -> !NO_PAGE.matcher(path).matches())
                        .distinct()
                        .toList();
    }

    private static URI address(String link) {
        return URI.create(link.replaceAll("[#?].*", "").replace(" ", "%20"));
    }

    private static String kind(String path) {
        return path.replaceAll("/labs/[^/]+", "/labs/*").replaceAll("/(visits|commitments|groups)/[^/]+", "/$1/*");
    }

    private static String name(String path) {
        return path.equals("/") ? "-home" : path.replaceAll("[^a-z0-9]+", "-");
    }
}
