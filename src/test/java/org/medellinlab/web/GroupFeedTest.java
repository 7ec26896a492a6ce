package org.medellinlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.medellinlab.workinggroup.CloseReason;
import org.medellinlab.workinggroup.GroupKeeping;
import org.medellinlab.workinggroup.InAGroup;
import org.medellinlab.workinggroup.MeetingDraft;
import org.medellinlab.workinggroup.MeetingMinutes;
import org.medellinlab.workinggroup.Meetings;
import org.springframework.beans.factory.annotation.Autowired;

/// What is new of a group, for whoever subscribes to its feed: facts that everybody may know.
class GroupFeedTest extends InAGroup {

    private static final String PAGE = "/labs/barrios-vivos/groups/" + GROUP;

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    PublicPages pages;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingMinutes minutes;

    @Autowired
    GroupKeeping keeping;

    @Autowired
    Installation installation;

    @BeforeEach
    void lay() {
        pages.refreshNow();
    }

    @Test
    void it_tells_progress_meetings_promises_and_the_end_and_no_private_words() throws Exception {
        var meeting = meet("Vinieron todas. Pedro no.");
        lead(() -> keeping.close(lab, group, CloseReason.DONE, Language.ES, "Quedaron tres plazas & un manual"));
        pages.refreshNow();

        var feed = get(PAGE + ".atom?lang=es", null);

        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        var xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(xml.getElementsByTagName("entry").getLength()).isEqualTo(4);
        assertThat(feed.body())
                .contains("urn:uuid:" + meeting, "El grupo se reunió el", "Tomó 1 decisión.")
                .contains("Nuevo compromiso", "Publicar el mapa")
                .contains("El grupo terminó", "Cumplió su objetivo. Quedaron tres plazas &amp; un manual")
                .contains("La guía está lista en borrador")
                .contains("rel=\"self\" href=\"" + installation.address(PAGE + ".atom?lang=es"))
                .doesNotContain("Vinieron todas", "Sala secreta", "Agenda privada", "example.org");
        assertThat(get(PAGE + ".atom?lang=pt", null).body()).contains("O grupo terminou");
        assertThat(get(PAGE + "?lang=es", null).body()).contains(PAGE + ".atom?lang=es");
    }

    @Test
    void a_meeting_that_is_to_come_or_of_which_nothing_was_written_is_no_news() throws Exception {
        lead(() -> meetings.announce(
                lab,
                group,
                new MeetingDraft(Ids.next(), LocalDate.now(clock).plusDays(9).atTime(9, 0), 60, null, null)));
        pages.refreshNow();

        assertThat(get(PAGE + ".atom?lang=es", null).body()).doesNotContain("El grupo se reunió");
    }

    @Test
    void who_has_it_already_is_told_so() throws Exception {
        var first = get(PAGE + ".atom?lang=es", null);
        var tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(get(PAGE + ".atom?lang=es", tag).statusCode()).isEqualTo(304);
        meet("x");
        pages.refreshNow();
        assertThat(get(PAGE + ".atom?lang=es", tag).statusCode()).isEqualTo(200);
    }

    /// A meeting that was, with its minutes and a decision that a seat took on.
    private UUID meet(String words) {
        var id = Ids.next();
        var starts = LocalDate.now(clock).plusDays(2).atTime(9, 0);
        lead(() -> meetings.announce(lab, group, new MeetingDraft(id, starts, 60, "Sala secreta", "Agenda privada")));
        jdbc.sql("update group_meeting set starts_at = starts_at - interval 5 day where id = ?")
                .param(id)
                .update();
        return lead(() -> {
            var sheet = meetings.of(lab, group).getFirst();
            minutes.record(lab, group, id, Map.of(MeetingMinutes.WORDS, words), sheet.version());
            var seat = minutes.seatsToDecideFor(lab, group).getFirst().id();
            minutes.decide(lab, group, id, Ids.next(), "Publicar el mapa", seat, null);
            return id;
        });
    }

    private HttpResponse<String> get(String path, @org.jspecify.annotations.Nullable String tag) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(installation.address(path)));
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
