package org.medellinlab.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.medellinlab.Mailbox;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.directory.DirectoryField;
import org.medellinlab.directory.DirectoryKeeping;
import org.medellinlab.labfile.LabFileRejected;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.registration.InvitationDraft;
import org.medellinlab.registration.Inviting;
import org.medellinlab.registration.InvitingMany;
import org.medellinlab.registration.ParticipantKind;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What people are called, write and need never reaches the log, whatever goes wrong: as it is configured, and with the
/// product's own loggers saying all they can.
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class LogTest {

    private static final String WORDS = "canarioquimbayano";
    private static final EmailAddress ADDRESS = new EmailAddress(WORDS + "@quimbaya.example.org");

    @Autowired
    DemoPromises demo;

    @Autowired
    Inviting inviting;

    @Autowired
    InvitingMany many;

    @Autowired
    DirectoryKeeping keeping;

    @Autowired
    LabFiles files;

    @Autowired
    LoggingSystem logging;

    @Autowired
    Installation installation;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void talkative() {
        demo.lay();
        jdbc.sql("update lab set first_day = first_day + interval 20 day, last_day = last_day + interval 20 day")
                .update();
        logging.setLogLevel("org.medellinlab", LogLevel.DEBUG);
    }

    @AfterEach
    void asConfigured() {
        logging.setLogLevel("org.medellinlab", LogLevel.INFO);
    }

    @Test
    void signing_in_with_a_known_an_unknown_and_an_impossible_address(CapturedOutput log) throws Exception {
        invite();
        Mailbox.of(ADDRESS).await();
        for (var address : new String[] {ADDRESS.value(), "nadie-" + ADDRESS, WORDS + "\r\nBcc: x"}) {
            post("/sign-in/ask", Map.of("address", address));
        }
        var link = Mailbox.of(ADDRESS).awaitAbout("entrada").link("/sign-in/link/");
        post("/sign-in/code", Map.of("code", WORDS));
        assertThat(post(URI.create(link).getPath(), Map.of()).statusCode()).isEqualTo(303);

        saysNothingOfAnybody(log);
    }

    @Test
    void inviting_answering_and_a_table_with_mistakes(CapturedOutput log) throws Exception {
        invite();
        assertThatThrownBy(this::invite).isInstanceOf(Refused.class);
        var link = Mailbox.of(ADDRESS).await().link("/invitation/");
        var page = URI.create(link).getPath();
        var answer = Map.of("answer", "confirm", "language", "es", "diet", "sin " + WORDS, "emergency", WORDS);
        assertThat(post(page, answer).statusCode()).isEqualTo(422);
        var whole = new java.util.HashMap<>(answer);
        whole.put("notice", "yes");
        assertThat(post(page, whole).statusCode()).isEqualTo(303);
        assertThatThrownBy(() -> demo.as(
                        "demo-organiser",
                        () -> many.invite(demo.lab(), WORDS + "\t" + WORDS + "\n=" + WORDS + "\t" + ADDRESS)))
                .isInstanceOf(Refused.class);

        saysNothingOfAnybody(log);
    }

    @Test
    void a_page_that_fails_with_somebodys_name_in_its_words(CapturedOutput log) throws Exception {
        var words = URLEncoder.encode(WORDS + " <" + ADDRESS + ">", StandardCharsets.UTF_8);
        assertThat(get("/sample/failing?words=" + words).statusCode()).isEqualTo(500);
        assertThat(get("/sample/failing?words=x&number=" + words).statusCode()).isEqualTo(400);
        assertThat(get("/" + words + "/" + words).statusCode()).isEqualTo(404);
        assertThat(get("/act/" + words).statusCode()).isEqualTo(404);

        assertThat(log).contains("Reference", "IllegalStateException", "FailingPage.java");
        saysNothingOfAnybody(log);
    }

    @Test
    void an_address_somebody_else_has(CapturedOutput log) {
        invite();
        var card = demo.as(
                "demo-network",
                () -> keeping.card(DirectoryKind.PERSON, "demo-host", Language.ES)
                        .orElseThrow());
        var typed = new EnumMap<>(card.values());
        typed.put(DirectoryField.ADDRESS, ADDRESS.value());

        assertThatThrownBy(() -> demo.as("demo-network", () -> keeping.revise(card, typed, Language.ES)))
                .isInstanceOf(Refused.class);

        saysNothingOfAnybody(log);
    }

    @Test
    void a_file_that_is_refused(CapturedOutput log) {
        var text = DemoLabs.text("barrios-vivos").replaceFirst("address: [^\\n]+", "address: " + WORDS + " <no>");

        assertThatThrownBy(() -> CurrentActor.asSystem(() -> files.bring(text))).isInstanceOf(LabFileRejected.class);

        saysNothingOfAnybody(log);
    }

    private void invite() {
        demo.as(
                "demo-organiser",
                () -> inviting.invite(
                        demo.lab(),
                        new InvitationDraft(
                                "Zoe " + WORDS, ADDRESS, Language.ES, ParticipantKind.DELEGATE, null, null)));
    }

    private static void saysNothingOfAnybody(CapturedOutput log) {
        assertThat(log.getAll().toLowerCase(Locale.ROOT)).doesNotContain(WORDS, "quimbaya");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(installation.address(path))).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        var body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(URI.create(installation.address(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", installation.address(""))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
