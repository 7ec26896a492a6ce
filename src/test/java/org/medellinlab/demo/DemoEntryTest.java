package org.medellinlab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@ProductTest
class DemoEntryTest {

    @Autowired
    Directory directory;

    @Value("http://localhost:${server.port}")
    URI server;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void a_click_enters_as_somebody_of_the_demonstration() throws Exception {
        CurrentActor.asSystem(() -> directory.write(
                "demo-organiser", "Natalia", List.of(Language.ES), new EmailAddress("demo-organiser@example.org")));
        assertThat(send("GET", "/app/").statusCode()).isEqualTo(302);

        var entered = send("POST", "/demo/enter?as=demo-organiser");

        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Location")).contains("/app/");
        assertThat(entered.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("lab=")
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=15552000", "Path=/")
                .doesNotContain("Secure");
        assertThat(send("GET", "/app/").statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_else_is_entered_as() throws Exception {
        CurrentActor.asSystem(() -> directory.write(
                "somebody", "Somebody", List.of(Language.ES), new EmailAddress("somebody@example.org")));

        assertThat(send("POST", "/demo/enter?as=somebody").statusCode()).isEqualTo(404);
        assertThat(send("POST", "/demo/enter?as=demo-organiser").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/demo/enter?as=demo-organiser").statusCode()).isNotEqualTo(303);
        assertThat(send("GET", "/app/").statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .method(method, BodyPublishers.noBody())
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }
}
