package org.medellinlab.agenda;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class AgendaCalendarTest {

    @Autowired
    LabFiles files;

    @Autowired
    AgendaReading reading;

    @Autowired
    AgendaCalendar calendar;

    @Test
    void every_released_item_is_an_event_at_its_hour_in_the_labs_zone() throws Exception {
        var lab = DemoLab.barriosVivos(files);
        var items = reading.released(lab).orElseThrow().items();

        var parsed = parsed(calendar.ics(lab, Language.EN));

        assertThat(parsed.validate().getEntries()).isEmpty();
        var events = parsed.<VEvent>getComponents(Component.VEVENT);
        assertThat(events).hasSameSizeAs(items);
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var event = events.get(i);
            assertThat(event.getUid().orElseThrow().getValue()).isEqualTo(item.id() + "@localhost");
            assertThat(requireNonNull(event.getSummary()).getValue())
                    .isEqualTo(item.title().in(Language.EN));
            var start = (ZonedDateTime) requireNonNull(event.getDateTimeStart()).getDate();
            assertThat(start.toLocalDateTime()).isEqualTo(item.day().atTime(item.starts()));
            assertThat(start.getOffset().toString()).isEqualTo("-05:00");
        }
    }

    @Test
    void the_text_names_the_zone_and_has_no_summer_time() {
        var lab = DemoLab.barriosVivos(files);

        var text = calendar.ics(lab, Language.ES);

        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("METHOD:PUBLISH\r\n")
                .contains("BEGIN:VTIMEZONE\r\nTZID:America/Bogota\r\n")
                .contains("DTSTART;TZID=America/Bogota:20260302T083000\r\n")
                .contains("DTEND;TZID=America/Bogota:20260302T093000\r\n")
                .contains("SUMMARY;LANGUAGE=es:Bienvenida")
                .contains("SEQUENCE:0\r\n")
                .doesNotContain("RRULE");
        assertThat(text.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @Test
    void asking_again_gives_the_same_bytes() {
        var lab = DemoLab.medellin2017(files);

        assertThat(calendar.ics(lab, Language.PT)).isEqualTo(calendar.ics(lab, Language.PT));
    }

    private static Calendar parsed(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }
}
