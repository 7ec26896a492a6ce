package org.medellinlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medellinlab.agenda.AgendaCalendar;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaItemKind;
import org.medellinlab.agenda.AgendaPlanning;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.lab.LabFounding;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;

/// Labs of other zones, as ical.js understands their hours from what the calendar itself says of its zone: where clocks
/// change while the lab is on, and where they changed until a few years ago.
class ChangingClocksJourney extends Journey {

    @Autowired
    DemoPromises demo;

    @Autowired
    LabFounding founding;

    @Autowired
    AgendaPlanning planning;

    @Autowired
    AgendaCalendar calendar;

    private IcalJs reader;

    @BeforeEach
    void open() throws IOException {
        reader = IcalJs.in(browser.elsewhere("Asia/Tokyo"));
    }

    /// Madrid enters summer time on 30 March 2031, Santiago leaves it on 6 April; the others have none any more.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/Santiago",
                "Europe/Madrid",
                "America/Sao_Paulo",
                "America/Argentina/Buenos_Aires",
                "America/Costa_Rica",
                "America/Santo_Domingo",
                "America/Mexico_City",
                "America/Asuncion",
                "Asia/Kolkata"
            })
    void nine_in_the_morning_is_nine_in_the_morning_before_and_after(String zone) {
        demo.as("demo-organiser", () -> {
            var lab = lab(zone);
            var items = Stream.of("2031-01-15", "2031-03-29", "2031-03-31", "2031-04-05", "2031-04-07", "2031-07-15")
                    .map(day -> planning.add(lab, atNine(LocalDate.parse(day))))
                    .toList();
            planning.release(lab, "v1");

            var read = reader.read(calendar.ics(lab, Language.ES));

            assertThat(read.zones()).containsExactly(zone);
            items.forEach(item -> IcalJs.isAt(
                    read.event(item.id() + "@" + installation.baseUrl().getHost()), item, ZoneId.of(zone)));
        });
    }

    private LabId lab(String zone) {
        return founding.found(Map.of(
                "name.es", "Relojes",
                "theme.es", "Horas",
                "firstDay", "2031-03-28",
                "lastDay", "2031-04-08",
                "zone", zone,
                "languages", "es",
                "city", "medellin"));
    }

    private static AgendaItemForm atNine(LocalDate day) {
        return new AgendaItemForm(
                AgendaItemKind.WORKSHOP,
                LocalizedText.of(Language.ES, "Taller del " + day),
                LocalizedText.EMPTY,
                day,
                LocalTime.of(9, 0),
                LocalTime.of(10, 30),
                false,
                null,
                null,
                LocalizedText.EMPTY);
    }
}
