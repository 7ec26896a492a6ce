import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/// The page of the network as a real Chromium shows it, by the browser's own clock.
///
///     NetworkInBrowser CHROMIUM FOLDER APP COOKIE PUBLIC ROUNDS FILE
///
/// opens the application's page and the public one ROUNDS times, each time as a browser that has never been there, and
/// appends to FILE lines `what milliseconds`: `app-paint` and `public-paint` (first contentful paint), `app-list` (the
/// list is there), `app-filter` and `public-filter` (from choosing until the list that is shown has changed). The same of
/// pages with nothing but those links, which it serves itself, are `peer-paint` and `peer-filter`: what this browser takes on
/// this machine to show anything.
public class NetworkInBrowser {

    private static final String PAINTED = """
            (() => { const paint = performance.getEntriesByName('first-contentful-paint')[0];
                return paint && document.querySelector('.network-list li') ? paint.startTime + ' ' + performance.now() : null; })()""";
    /// Chooses the n-th entry of the second field: the horizon.
    private static final String FILTER = """
            (async () => {
                const until = what => new Promise(done => { const look = () => what() ? done() : setTimeout(look, 5); look(); });
                const field = document.querySelectorAll('vaadin-select')[1];
                field.opened = true;
                const items = () => [...field.querySelectorAll('vaadin-select-item')];
                await until(() => items().length > %1$d);
                const chosen = items()[%1$d].value;
                field.opened = false;
                await new Promise(done => setTimeout(done, 300));
                const before = document.querySelector('.network-list').textContent;
                const changed = new Promise(done => {
                    const watch = new MutationObserver(() => {
                        const list = document.querySelector('.network-list');
                        if (list && list.textContent && list.textContent !== before) {
                            watch.disconnect();
                            list.getBoundingClientRect();
                            done(performance.now());
                        } });
                    watch.observe(document.body, {subtree: true, childList: true, characterData: true}); });
                const from = performance.now();
                field.value = chosen;
                return String(await changed - from);
            })()""";
    /// A filter in public is a page of its own: painted either as a new page, or where it took the place of the one it
    /// was chosen on. By the clock of the latter.
    private static final String CHOSEN = """
            (() => { const link = () => document.querySelectorAll('.country-filter a')[%d];
                window.waiting = true;
                window.painted = null;
                const watch = new MutationObserver(() => {
                    if (link() && link().getAttribute('aria-current')) {
                        watch.disconnect();
                        requestAnimationFrame(() => setTimeout(() =>
                            window.painted = performance.timeOrigin + performance.now()));
                    } });
                watch.observe(document, {subtree: true, childList: true, attributes: true});
                const at = performance.timeOrigin + performance.now();
                link().click(); return String(at); })()""";
    private static final String SHOWN = """
            (() => { const paint = performance.getEntriesByName('first-contentful-paint')[0];
                const chosen = document.querySelectorAll('.country-filter a')[%d];
                if (window.waiting) return window.painted ? String(window.painted) : null;
                return paint && chosen && chosen.getAttribute('aria-current')
                    ? String(performance.timeOrigin + paint.startTime) : null; })()""";

    private final Chromium chromium;

    private NetworkInBrowser(Chromium chromium) {
        this.chromium = chromium;
    }

    public static void main(String[] arguments) throws Exception {
        try (var chromium = new Chromium(arguments[0], arguments[1])) {
            var browser = new NetworkInBrowser(chromium);
            var rounds = Integer.parseInt(arguments[5]);
            var file = Path.of(arguments[6]);
            var peer = peer();
            for (var round = -1; round < rounds; round++) { // the first warms the server up
                browser.application(arguments[2], arguments[3], round < 0 ? null : file);
                browser.open("public", arguments[4], round < 0 ? null : file);
                browser.open("peer", "http://127.0.0.1:" + peer.getAddress().getPort() + "/0", round < 0 ? null : file);
            }
            peer.stop(0);
        }
    }

    /// Pages that lead to each other by the same links, with a line each.
    private static HttpServer peer() throws Exception {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            var links = new StringBuilder();
            for (var n = 0; n <= 3; n++) {
                var here = exchange.getRequestURI().getPath().equals("/" + n);
                links.append("<a href=/" + n + (here ? " aria-current=page" : "") + ">" + n + "</a> ");
            }
            var page = ("<!doctype html><html lang=es><title>-</title><body><nav class=country-filter>" + links
                            + "</nav><ol class=network-list><li>" + exchange.getRequestURI() + "</ol>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return server;
    }

    private void application(String address, String cookie, Path file) throws Exception {
        try (var page = chromium.page()) {
            page.open(address, cookie);
            var painted = page.patiently(PAINTED).split(" ");
            write(file, "app-paint", Double.parseDouble(painted[0]));
            write(file, "app-list", Double.parseDouble(painted[1]));
            for (var choice = 1; choice <= 3; choice++) {
                write(file, "app-filter", Double.parseDouble(page.patiently(FILTER.formatted(choice))));
            }
        }
    }

    private void open(String name, String address, Path file) throws Exception {
        try (var page = chromium.page()) {
            page.open(address, "");
            write(file, name + "-paint", Double.parseDouble(page.patiently(PAINTED).split(" ")[0]));
            for (var choice = 1; choice <= 3; choice++) {
                var at = Double.parseDouble(page.patiently(CHOSEN.formatted(choice)));
                write(file, name + "-filter", Double.parseDouble(page.patiently(SHOWN.formatted(choice))) - at);
            }
        }
    }

    private static void write(Path file, String what, double millis) throws Exception {
        if (file != null) {
            Files.writeString(
                    file,
                    what + " " + String.format(Locale.ROOT, "%.1f", millis) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }
}
