import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// A real Chromium without a window, spoken to by the DevTools protocol. It ends when it is closed.
final class Chromium implements AutoCloseable {

    private static final Pattern LISTENS = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final List<String> OPTIONS = List.of(
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
            "--window-size=1280,860");

    private final Map<Integer, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Process process;
    private final WebSocket socket;

    /// @param folder where it keeps what it keeps
    Chromium(String program, String folder) throws IOException {
        var command = new ArrayList<>(List.of(program));
        command.addAll(OPTIONS);
        command.add("--user-data-dir=" + folder);
        command.add("about:blank");
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address(process), new Listener())
                .join();
    }

    Page page() throws Exception {
        return new Page();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    private static URI address(Process chromium) throws IOException {
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
    final class Page implements AutoCloseable {
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

        /// Where `cookie`, `name=value`, is sent along.
        void open(String address, String cookie) throws Exception {
            if (!cookie.isEmpty()) {
                var pair = cookie.split("=", 2);
                ask("Network.setCookie", "\"name\":\"" + pair[0] + "\",\"value\":\"" + pair[1] + "\",\"url\":\"" + address + "\"");
            }
            ask("Page.navigate", "\"url\":\"" + address + "\"");
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
