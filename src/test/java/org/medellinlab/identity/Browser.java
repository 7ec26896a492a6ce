package org.medellinlab.identity;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// A browser as far as signing in needs one: it keeps cookies and follows nothing by itself.
final class Browser {

    private final CookieManager cookies;
    private final HttpClient client;
    private final URI server;

    Browser(URI server) {
        this(server, new CookieManager());
    }

    private Browser(URI server, CookieManager cookies) {
        this.server = server;
        this.cookies = cookies;
        client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, Map.of());
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers) throws Exception {
        return send("POST", path, form, headers);
    }

    HttpResponse<String> send(String method, String path, Map<String, String> form, String... headers)
            throws Exception {
        var body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(server.resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /// What a script of a page sends.
    HttpResponse<String> postJson(String path, String json, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .POST(BodyPublishers.ofString(json))
                .header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /// The same browser, as the proxy leads it to another node.
    Browser at(URI other) {
        return new Browser(other, cookies);
    }

    /// The session's node has died; the device is still known.
    void loseSession() {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(server, cookie));
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    boolean isSignedIn() throws Exception {
        return get("/app/").statusCode() == 200;
    }
}
