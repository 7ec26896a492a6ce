package org.medellinlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medellinlab.forum.ForumMeetingDraft;
import org.medellinlab.forum.ForumMeetingKeeping;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/// The monthly meetings of the forum, as anybody finds them: on its page and in a calendar.
class ForumMeetingPagesTest extends ReadInPublic {

    private static final String FORUM = LAB + "/forum";

    @Autowired
    ForumMeetingKeeping keeping;

    @Autowired
    Clock clock;

    private final UUID id = Ids.next();

    @Test
    void a_meeting_is_in_the_calendar_until_its_record_stands_on_the_page() {
        assertThat(visitor.read(FORUM + "?lang=es"))
                .contains("Todavía no hay encuentros anunciados.")
                .doesNotContain("Suscribirse");

        keep(null, -1);
        assertThat(visitor.read(FORUM + "?lang=es"))
                .contains("Casa de la cultura", "Hablaremos del riego", "17:00", "Suscribirse al calendario")
                .contains(FORUM + ".ics?lang=es", FORUM + "/" + id + ".ics?lang=es", "Agregar a mi calendario")
                .doesNotContain("Todavía no hay encuentros anunciados.", "Memoria: qué se dijo");
        var one = visitor.get(FORUM + "/" + id + ".ics?lang=es");
        assertThat(one.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        for (var calendar : new String[] {FORUM + "/" + id + ".ics?lang=es", FORUM + ".ics?lang=es"}) {
            assertThat(unfolded(calendar))
                    .contains("BEGIN:VEVENT", "Foro ciudadano", "Casa de la cultura", "Hablaremos del riego")
                    .contains(day(soon()) + "T170000", day(soon()) + "T183000");
        }

        keep("Vinieron veinte vecinas.", 0);
        assertThat(visitor.read(FORUM + "?lang=es"))
                .containsSubsequence("Memoria: qué se dijo", "Vinieron veinte vecinas.")
                .contains("Suscribirse al calendario")
                .doesNotContain("Agregar a mi calendario");
        assertThat(unfolded(FORUM + ".ics?lang=es")).contains("BEGIN:VEVENT");
    }

    @Test
    void a_meeting_that_was_taken_away_is_nowhere_and_comes_back() {
        keep(null, -1);
        demo.as("demo-facilitator", () -> keeping.remove(demo.lab(), id));
        pages.refreshNow();

        assertThat(visitor.read(FORUM + "?lang=es"))
                .contains("Todavía no hay encuentros anunciados.")
                .doesNotContain("Casa de la cultura", ".ics");
        assertThat(visitor.get(FORUM + "/" + id + ".ics").statusCode()).isEqualTo(404);

        keep(null, -1);
        assertThat(visitor.read(FORUM + "?lang=es")).contains("Casa de la cultura");
    }

    private void keep(@Nullable String record, long version) {
        var draft = new ForumMeetingDraft(
                id, soon(), 90, "Casa de la cultura", "Hablaremos del riego", record, Language.ES, version);
        demo.as("demo-facilitator", () -> keeping.keep(demo.lab(), draft));
        pages.refreshNow();
    }

    private LocalDateTime soon() {
        return LocalDateTime.now(clock).toLocalDate().plusDays(9).atTime(17, 0);
    }

    private static String day(LocalDateTime at) {
        return at.toLocalDate().toString().replace("-", "");
    }

    /// A calendar's lines are broken after 75 octets.
    private String unfolded(String path) {
        return visitor.read(path).replace("\r\n ", "").replace("\r\n\t", "");
    }
}
