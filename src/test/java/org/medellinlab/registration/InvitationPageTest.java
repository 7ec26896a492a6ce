package org.medellinlab.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.medellinlab.Mailbox;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The page of an invitation for who waits, and how often its form may be sent.
@ProductTest
class InvitationPageTest {

    private static final EmailAddress ADDRESS = new EmailAddress("joana@recife.example.org");

    @Autowired
    DemoPromises demo;

    @Autowired
    Inviting inviting;

    @Autowired
    GivingPlaces giving;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void the_page_says_who_waits_that_they_wait_and_offers_the_place_with_one_button() throws Exception {
        var lab = demo.lay();
        jdbc.sql("update lab set first_day = first_day + interval 20 day, last_day = last_day + interval 20 day")
                .update();
        demo.as("demo-organiser", () -> giving.settle(lab, new PlacesDraft(0, 48, -1)));
        var link = invited(lab);
        post(link, "answer=confirm&language=pt&notice=yes");

        assertThat(get(link).body())
                .contains("Você está na lista de espera", "É a próxima pessoa da lista.")
                .doesNotContain("Aceitar a vaga");

        demo.as("demo-organiser", () -> giving.settle(lab, new PlacesDraft(50, 48, 0)));
        for (var visit = 0; visit < 3; visit++) {
            assertThat(get(link).body()).contains("Há uma vaga para você", "Aceitar a vaga", "Fica guardada até");
        }
        var taken = post(link, "answer=accept&lang=pt");

        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(get(link).body()).contains("Sua presença está confirmada").doesNotContain("Aceitar a vaga");
    }

    @Test
    void a_form_sent_again_and_again_is_told_to_wait_and_other_links_are_not() throws Exception {
        var lab = demo.lay();
        jdbc.sql("update lab set first_day = first_day + interval 20 day, last_day = last_day + interval 20 day")
                .update();
        var link = invited(lab);
        var last = 0;
        for (var i = 0; i < 60 && last != 429; i++) {
            last = post(link, "answer=decline&lang=pt").statusCode();
        }

        assertThat(last).isEqualTo(429);
        assertThat(post(link, "answer=decline&lang=pt").body()).contains("Espere alguns minutos");
        assertThat(get(link).statusCode()).isEqualTo(200);
        assertThat(post(link.replaceAll("/invitation/....", "/invitation/abcd"), "answer=decline")
                        .statusCode())
                .isEqualTo(404);
    }

    private String invited(org.medellinlab.shared.LabId lab) throws Exception {
        demo.as(
                "demo-organiser",
                () -> inviting.invite(
                        lab,
                        new InvitationDraft(
                                "Joana Prado", ADDRESS, Language.PT, ParticipantKind.DELEGATE, null, null)));
        return Mailbox.of(ADDRESS).await().links().stream()
                .filter(link -> link.contains("/invitation/"))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> get(String link) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String link, String form) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(link))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}
