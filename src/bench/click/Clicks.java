import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/// Pages of a Vaadin application as many browsers hold them open, and clicks in them, by the protocol a browser speaks.
///
///     Clicks BASE LOCATION COOKIE PAGES CALLS TAG EVENT DATA FILE [VALUES [FIELD WORDS]]
///
/// opens PAGES pages at LOCATION, each with a session of its own, and tells CALLS times one after the other, a page in
/// turn, EVENT with DATA (a JSON object) to the first element called TAG, or to the one with the class `.TAG`. `#` in
/// DATA is another digit with each click of a page, and not the one the round before it ended with: the number of the round is
/// in the property `round`, and after the first a page is clicked three times at most. `@` is the page's own line of the file
/// VALUES, in LOCATION too. With FIELD (`.class`), WORDS are typed into it first, and sent with the click as a browser does.
/// Appends to FILE the microseconds of each.
public class Clicks {

    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern SYNC = Pattern.compile("\"syncId\":(\\d+)");
    private static final Pattern CLIENT = Pattern.compile("\"clientId\":(\\d+)");
    private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");

    private static final int ROUND = Integer.getInteger("round", 0);

    public static void main(String[] arguments) throws Exception {
        var base = arguments[0];
        var location = arguments[1];
        var cookie = arguments[2];
        var values = arguments.length > 9 ? Files.readAllLines(Path.of(arguments[9])) : List.<String>of();
        var field = arguments.length > 10 ? arguments[10] : "";
        var words = arguments.length > 11 ? arguments[11] : "";
        var pages = new ArrayList<Opened>();
        try (var many = Executors.newFixedThreadPool(4)) {
            var opening = new ArrayList<Future<Opened>>();
            for (var i = 0; i < Integer.parseInt(arguments[3]); i++) {
                var own = values.isEmpty() ? "" : values.get(i % values.size());
                opening.add(many.submit(() -> new Opened(base, location.replace("@", own), cookie, arguments[5], field)));
            }
            for (var page : opening) {
                pages.add(page.get());
            }
        }
        var calls = Integer.parseInt(arguments[4]);
        var micros = new ArrayList<String>();
        for (var i = -Math.min(calls, 50); i < calls; i++) {
            var page = pages.get(Math.floorMod(i, pages.size()));
            var value = values.isEmpty() ? "" : values.get(Math.floorMod(i, pages.size()) % values.size());
            var data = arguments[7].replace("#", String.valueOf((3 * ROUND + page.told) % 10)).replace("@", value);
            var from = System.nanoTime();
            page.tell(arguments[6], data, words);
            if (i >= 0) {
                micros.add(String.valueOf((System.nanoTime() - from) / 1000));
            }
        }
        Files.write(Path.of(arguments[8]), micros, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        for (var page : pages) {
            page.close();
        }
    }

    /// One open page.
    private static final class Opened {
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).version(HttpClient.Version.HTTP_1_1).build();
        private final String address;
        private final String cookie;
        private final String key;
        private final Pattern wanted;
        private final Pattern typed;
        private String node;
        private String field = "";
        private String sync;
        private String next;
        private int told;

        Opened(String base, String location, String cookie, String tag, String into) throws IOException, InterruptedException {
            this.cookie = cookie;
            var first = get(base + "/?v-r=init&location=" + URLEncoder.encode(location, StandardCharsets.UTF_8) + "&query=");
            address = base + "/?v-r=uidl&v-uiId=" + found(UI, first);
            key = found(KEY, first);
            sync = found(SYNC, first);
            next = found(CLIENT, first);
            var shown = post("[{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":{\"route\":\"" + location
                    + "\",\"query\":\"\",\"appShellTitle\":\"\",\"historyState\":{\"idx\":0},\"trigger\":\"\"}}]");
            wanted = element(tag);
            typed = element(into);
            node = found(wanted, shown);
            if (!into.isEmpty()) {
                field = found(typed, shown);
            }
        }

        private static Pattern element(String name) {
            return name.startsWith(".")
                    ? Pattern.compile("\"node\":(\\d+),[^{}]*\"add\":\\[[^\\]]*\"" + name.substring(1) + "\"")
                    : Pattern.compile("\"node\":(\\d+),\"type\":\"put\",\"key\":\"tag\",\"feat\":\\d+,\"value\":\"" + name + "\"");
        }

        void tell(String event, String data, String words) throws IOException, InterruptedException {
            told++;
            var typing = field.isEmpty()
                    ? ""
                    : "{\"type\":\"mSync\",\"node\":" + field + ",\"feature\":1,\"property\":\"value\",\"value\":\"" + words + " " + told
                            + "\"},";
            var answer =
                    post("[" + typing + "{\"type\":\"event\",\"node\":" + node + ",\"event\":\"" + event + "\",\"data\":" + data + "}]");
            if (!field.isEmpty()) { // where the form was drawn anew
                node = later(wanted, answer, node);
                field = later(typed, answer, field);
            }
        }

        /// As a browser says that its tab is gone: the next run must not pay for the pages of this one.
        void close() throws IOException, InterruptedException {
            answer(said("[]", ",\"UNLOAD\":true"));
        }

        private String get(String from) throws IOException, InterruptedException {
            return answer(request(from).GET().build());
        }

        private String post(String rpc) throws IOException, InterruptedException {
            var answer = answer(said(rpc, ""));
            sync = found(SYNC, answer);
            next = found(CLIENT, answer);
            return answer;
        }

        private HttpRequest said(String rpc, String more) {
            var body = "{\"csrfToken\":\"" + key + "\",\"rpc\":" + rpc + ",\"syncId\":" + sync + ",\"clientId\":" + next + more + "}";
            return request(address)
                    .header("Content-Type", "application/json; charset=UTF-8")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
        }

        private HttpRequest.Builder request(String to) {
            var request = HttpRequest.newBuilder(URI.create(to));
            return cookie.isEmpty() ? request : request.header("Cookie", cookie);
        }

        private String answer(HttpRequest request) throws IOException, InterruptedException {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || answer.body().contains("\"appError\"")) {
                throw new IOException(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        }

        private static String later(Pattern pattern, String in, String before) {
            var matcher = pattern.matcher(in);
            return matcher.find() ? matcher.group(1) : before;
        }

        private static String found(Pattern pattern, String in) throws IOException {
            var matcher = pattern.matcher(in);
            if (!matcher.find()) {
                throw new IOException("no " + pattern + " in " + in.substring(0, Math.min(3000, in.length())));
            }
            return matcher.group(1);
        }
    }
}
