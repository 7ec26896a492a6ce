package org.medellinlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.agenda.AgendaCalendar;
import org.medellinlab.agenda.AgendaPlanning;
import org.medellinlab.agenda.AgendaReading;
import org.medellinlab.agenda.DemoLab;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The agenda's hours are what the clocks in the lab's rooms show, also on the nights when those are changed; and the
/// same in every notation. Zones of lab and machine differ.
@ProductTest
class AgendaTimesTest {

    private static final String LAB = "/labs/barrios-vivos";

    @Autowired
    LabFiles files;

    @Autowired
    AgendaReading reading;

    @Autowired
    AgendaPlanning planning;

    @Autowired
    AgendaCalendar calendar;

    @Autowired
    PublicPages pages;

    @Autowired
    JdbcClient jdbc;

    @Value("${server.port}")
    int port;

    private LabId lab = LabId.next();

    @BeforeEach
    void bring() {
        lab = DemoLab.barriosVivos(files);
        jdbc.sql("update lab set zone = 'Europe/Madrid'").update();
    }

    @Test
    void an_hour_that_summer_time_leaves_out_is_the_one_after_it_and_still_as_long() throws IOException {
        releaseAt(LocalDate.of(2026, 3, 29), LocalTime.of(2, 30), LocalTime.of(3, 0));

        assertThat(event())
                .contains("DTSTART;TZID=Europe/Madrid:20260329T033000", "DTEND;TZID=Europe/Madrid:20260329T040000");
        assertThat(json("date")).isEqualTo("2026-03-29T03:30:00+02:00");
        assertThat(json("duration")).isEqualTo("00:30");
    }

    @Test
    void of_an_hour_that_comes_twice_the_first_is_meant() throws IOException {
        releaseAt(LocalDate.of(2026, 10, 25), LocalTime.of(2, 15), LocalTime.of(2, 45));

        assertThat(event())
                .contains("DTSTART;TZID=Europe/Madrid:20261025T021500", "DTEND;TZID=Europe/Madrid:20261025T024500");
        assertThat(json("date")).isEqualTo("2026-10-25T02:15:00+02:00");
        assertThat(json("duration")).isEqualTo("00:30");
    }

    @Test
    void what_ends_after_the_clocks_were_put_back_lasts_longer_than_they_say() throws IOException {
        releaseAt(LocalDate.of(2026, 10, 25), LocalTime.of(1, 0), LocalTime.of(4, 0));

        assertThat(json("date")).isEqualTo("2026-10-25T01:00:00+02:00");
        assertThat(json("duration")).isEqualTo("04:00");
    }

    @Test
    void a_place_in_another_zone_says_its_own_hours_beside_those_of_the_lab() throws IOException {
        jdbc.sql("update venue set zone = 'America/Bogota' where id = (select venue_id from agenda_item"
                        + " where venue_id is not null order by held_on, starts limit 1)")
                .update();
        releaseAt(LocalDate.of(2026, 3, 3), LocalTime.of(10, 5), LocalTime.of(10, 20));
        var item = reading.released(lab).orElseThrow().items().stream()
                .filter(row -> row.venue() != null)
                .findFirst()
                .orElseThrow();

        var page = new Visitor(port).read(LAB + "/agenda?lang=es");

        // Madrid's 8:30 is Bogotá's 2:30, six hours before
        assertThat(item.starts()).isEqualTo(LocalTime.of(8, 30));
        assertThat(page)
                .contains("En "
                        + java.util.Objects.requireNonNull(item.venueName()).in(Language.ES) + ": 2:30 – 3:30");
        assertThat(page).contains("data-zone=\"Europe/Madrid\"", "data-at=\"2026-03-02T08:30:00+01:00\"");
    }

    private void releaseAt(LocalDate day, LocalTime from, LocalTime until) {
        jdbc.sql("update agenda_item set held_on = ?, starts = ?, ends = ? where item_key = 'pausa-1'")
                .params(day, from, until)
                .update();
        CurrentActor.asSystem(() -> planning.release(lab, "v9 – de noche"));
        pages.refreshNow();
    }

    private String event() {
        var id = reading.released(lab).orElseThrow().items().stream()
                .filter(item -> item.key().equals("pausa-1"))
                .findFirst()
                .orElseThrow()
                .id();
        return java.util.Arrays.stream(calendar.ics(lab, Language.ES).split("BEGIN:VEVENT", -1))
                .filter(event -> event.contains("UID:" + id))
                .findFirst()
                .orElseThrow();
    }

    private String json(String field) throws IOException {
        var all = JsonMapper.builder().build().readTree(new Visitor(port).read(LAB + "/schedule.json?lang=es"));
        for (var day : all.path("schedule").path("conference").path("days")) {
            for (var room : day.path("rooms")) {
                for (var event : room) {
                    if (event.path("slug").asString("").endsWith("-pausa-1")) {
                        return event.path(field).asString("");
                    }
                }
            }
        }
        throw new AssertionError("not in the schedule");
    }
}
