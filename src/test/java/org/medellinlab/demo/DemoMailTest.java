package org.medellinlab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medellinlab.Mailbox;
import org.medellinlab.ProductTest;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@ProductTest
class DemoMailTest {

    private static final EmailAddress PERSON = new EmailAddress("elena+1@example.org");

    @Autowired
    Directory directory;

    @Value("http://localhost:${server.port}")
    URI server;

    @Test
    void every_mail_can_be_read_in_the_browser() throws Exception {
        CurrentActor.asSystem(() -> directory.write("elena", "Elena", List.of(Language.ES), PERSON));
        send("POST", "/sign-in/ask?address=elena%2B1@example.org");
        var mail = Mailbox.of(PERSON).await();

        var page = send("GET", "/demo/mail");

        assertThat(page).contains("<h2>" + mail.subject() + "</h2>", "href=\"/demo/mail?to=elena%2B1@example.org\"");
        assertThat(send("GET", "/demo/mail?to=elena%2B1@example.org")).contains(mail.subject());
        assertThat(send("GET", "/demo/mail?to=somebody@example.org")).doesNotContain(mail.subject());
    }

    private String send(String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
