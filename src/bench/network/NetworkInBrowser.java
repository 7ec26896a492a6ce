import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// The page of the network as a real Chromium shows it, by the browser's own clock, spoken to by the DevTools protocol.
///
///     NetworkInBrowser CHROMIUM FOLDER APP COOKIE PUBLIC ROUNDS FILE
///
/// opens the application's page and the public one ROUNDS times, each time as a browser that has never been there, and
/// appends to FILE lines `what milliseconds`: `app-paint` and `public-paint` (first contentful paint), `app-list` (the
/// list is there), `app-filter` and `public-filter` (from choosing until the list that is shown has changed). The same of
/// pages with nothing but those links, which it serves itself, are `peer-paint` and `peer-filter`: what this browser takes on
/// this machine to show anything.
public class NetworkInBrowser {

    private static final Pattern LISTENS = Pattern.compile("DevTools listening on (ws://\\S+)");
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

    private final Map<Integer, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final WebSocket socket;

    public static void main(String[] arguments) throws Exception {
        var chromium = new ProcessBuilder(
                        arguments[0],
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-renderer-backgrounding",
                        "--disable-backgrounding-occluded-windows",
                        "--remote-debugging-port=0",
                        "--window-size=1280,860",
                        "--user-data-dir=" + arguments[1],
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        try {
            var browser = new NetworkInBrowser(address(chromium));
            var rounds = Integer.parseInt(arguments[5]);
            var file = Path.of(arguments[6]);
            var peer = peer();
            for (var round = -1; round < rounds; round++) { // the first warms the server up
                browser.application(arguments[2], arguments[3], round < 0 ? null : file);
                browser.open("public", arguments[4], round < 0 ? null : file);
                browser.open("peer", "http://127.0.0.1:" + peer.getAddress().getPort() + "/0", round < 0 ? null : file);
            }
            peer.stop(0);
        } finally {
            chromium.destroy();
            chromium.waitFor(10, TimeUnit.SECONDS);
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

    private static URI address(Process chromium) throws Exception {
        var said = new BufferedReader(new InputStreamReader(chromium.getInputStream(), StandardCharsets.UTF_8));
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            var found = LISTENS.matcher(line);
            if (found.find()) {
                Thread.ofVirtual().start(() -> said.lines().forEach(rest -> {})); // or it would stand still one day
                return URI.create(found.group(1));
            }
        }
        throw new IllegalStateException("the browser did not start");
    }

    NetworkInBrowser(URI address) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Listener())
                .join();
    }

    private void application(String address, String cookie, Path file) throws Exception {
        try (var page = new Page()) {
            var pair = cookie.split("=", 2);
            page.ask("Network.setCookie", "\"name\":\"" + pair[0] + "\",\"value\":\"" + pair[1] + "\",\"url\":\"" + address + "\"");
            page.ask("Page.navigate", "\"url\":\"" + address + "\"");
            var painted = page.patiently(PAINTED).split(" ");
            write(file, "app-paint", Double.parseDouble(painted[0]));
            write(file, "app-list", Double.parseDouble(painted[1]));
            for (var choice = 1; choice <= 3; choice++) {
                write(file, "app-filter", Double.parseDouble(page.patiently(FILTER.formatted(choice))));
            }
        }
    }

    private void open(String name, String address, Path file) throws Exception {
        try (var page = new Page()) {
            page.ask("Page.navigate", "\"url\":\"" + address + "\"");
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

    private String send(String method, String session, String parameters) throws Exception {
        var id = count.incrementAndGet();
        var answer = new CompletableFuture<String>();
        waiting.put(id, answer);
        socket.sendText(
                        "{\"id\":" + id + ",\"method\":\"" + method + "\""
                                + (session == null ? "" : ",\"sessionId\":\"" + session + "\"") + ",\"params\":{"
                                + parameters + "}}",
                        true)
                .join();
        return answer.get(30, TimeUnit.SECONDS);
    }

    private static String found(String name, String in) {
        var found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(in);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + in);
        }
        return found.group(1);
    }

    private static String quoted(String script) {
        return "\"" + script.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + "\"";
    }

    /// A page of a browser that has been nowhere.
    private final class Page implements AutoCloseable {
        private final String context;
        private final String session;

        Page() throws Exception {
            context = found("browserContextId", send("Target.createBrowserContext", null, ""));
            var target = found(
                    "targetId",
                    send("Target.createTarget", null, "\"url\":\"about:blank\",\"browserContextId\":\"" + context + "\""));
            session = found("sessionId", send("Target.attachToTarget", null, "\"flatten\":true,\"targetId\":\"" + target + "\""));
            ask("Page.enable", "");
            ask("Page.bringToFront", ""); // what is not seen is not painted
        }

        String ask(String method, String parameters) throws Exception {
            return send(method, session, parameters);
        }

        /// Asks again until there is an answer, also while the page it was asked of is being left.
        String patiently(String script) throws Exception {
            var last = "";
            for (var attempt = 0; attempt < 1000; attempt++) {
                try {
                    last = evaluate(script);
                } catch (TimeoutException never) {
                    throw new IllegalStateException(evaluate(
                            "location.href + ' ' + document.visibilityState + ' ' + document.body.innerText.slice(0, 500)"));
                }
                if (last.contains("\"type\":\"string\"")) {
                    return found("value", last);
                }
                Thread.sleep(20);
            }
            throw new IllegalStateException(last);
        }

        private String evaluate(String script) throws Exception {
            return ask("Runtime.evaluate", "\"awaitPromise\":true,\"returnByValue\":true,\"expression\":" + quoted(script));
        }

        @Override
        public void close() throws Exception {
            send("Target.disposeBrowserContext", null, "\"browserContextId\":\"" + context + "\"");
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();
        private final Pattern id = Pattern.compile("^\\{\"id\":(\\d+)");

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                var whole = text.toString();
                text.setLength(0);
                var found = id.matcher(whole);
                if (found.find()) {
                    var answer = waiting.remove(Integer.valueOf(found.group(1)));
                    if (answer != null) {
                        answer.complete(whole);
                    }
                }
            }
            from.request(1);
            return null;
        }
    }
}
