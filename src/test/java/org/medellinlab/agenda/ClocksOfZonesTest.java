package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.calendar.CalendarEvent;
import org.medellinlab.shared.calendar.CalendarFiles;
import org.springframework.beans.factory.annotation.Autowired;

/// Nine o'clock stays nine o'clock in a calendar, in every zone of the Americas and at every time of the year: also
/// where summer time was given up, of which the library has tables that count it still.
@ProductTest
class ClocksOfZonesTest {

    private static final List<LocalDateTime> TIMES = List.of(
            LocalDateTime.parse("2027-01-15T09:00"),
            LocalDateTime.parse("2027-04-15T09:00"),
            LocalDateTime.parse("2027-07-15T09:00"),
            LocalDateTime.parse("2027-10-15T09:00"));

    @Autowired
    CalendarFiles files;

    @Test
    void a_calendar_that_is_written_and_read_again_says_the_same_hour() {
        var zones = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.startsWith("America/"))
                .sorted()
                .map(ZoneId::of)
                .toList();
        assertThat(zones).hasSizeGreaterThan(100);
        for (var zone : zones) {
            var text = written(zone);
            assertThat(text.lines().filter(line -> line.startsWith("DTSTART;TZID")))
                    .as("written in %s", zone)
                    .hasSameSizeAs(TIMES)
                    .allMatch(line -> line.endsWith("T090000"));
            var read = CalendarReading.read(text.getBytes(StandardCharsets.UTF_8), zone, Language.ES);
            assertThat(read.items()).as("read in %s", zone).hasSameSizeAs(TIMES).allSatisfy(item -> {
                assertThat(item.starts()).isEqualTo(LocalTime.of(9, 0));
                assertThat(item.ends()).isEqualTo(LocalTime.of(10, 30));
            });
        }
    }

    private String written(ZoneId zone) {
        var events = TIMES.stream()
                .map(time -> files.event(new CalendarEvent(
                        Ids.next(),
                        0,
                        Instant.parse("2026-11-29T10:00:00Z"),
                        "Barrios Vivos",
                        time.atZone(zone),
                        time.plusMinutes(90).atZone(zone),
                        LocalizedText.of(Language.ES, "Taller del " + time).shownIn(Language.ES),
                        CalendarEvent.State.CONFIRMED,
                        "",
                        "",
                        URI.create("http://localhost/labs/barrios-vivos/agenda"))))
                .toList();
        return files.text("Agenda", "Relojes", zone, ImmutableMethod.PUBLISH, events, Set.of(zone), Language.ES);
    }
}
