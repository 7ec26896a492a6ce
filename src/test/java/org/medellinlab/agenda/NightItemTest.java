package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;

/// An item that runs past midnight: planned, released, in calendars, in the lab's file, and from files of others.
class NightItemTest extends InTheDraft {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    @Autowired
    AgendaCalendar calendar;

    @Autowired
    AgendaImport importing;

    @Test
    void it_is_of_the_day_it_begins_on_and_over_on_the_day_after() {
        CurrentActor.asSystem(() -> {
            planning.add(lab, party());
            planning.release(lab, "con fiesta");
        });

        var item = reading.released(lab).orElseThrow().items().stream()
                .filter(row -> row.title().in(Language.ES).equals("Fiesta"))
                .findFirst()
                .orElseThrow();
        assertThat(item.day()).isEqualTo(DAY);
        assertThat(item.endsAt()).isEqualTo(DAY.plusDays(1).atTime(1, 0));
        assertThat(calendar.ics(lab, Language.ES))
                .contains("DTSTART;TZID=America/Bogota:20260303T210000")
                .contains("DTEND;TZID=America/Bogota:20260304T010000");
        var told = CurrentActor.asSystem(() -> files.tell(lab));
        assertThat(told).contains("starts: 21:00", "ends: 01:00");
        assertThat(CurrentActor.asSystem(() -> files.bring(told))).isEqualTo(lab);
        assertThat(CurrentActor.asSystem(() -> files.tell(lab))).isEqualTo(told);
    }

    @Test
    void a_calendar_a_schedule_and_a_table_bring_it() {
        bring("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//X//Y//EN
                BEGIN:VEVENT
                UID:one@x
                DTSTART:20260303T210000
                DTEND:20260304T010000
                SUMMARY:De calendario
                END:VEVENT
                BEGIN:VEVENT
                UID:two@x
                DTSTART:20260303T210000
                DTEND:20260306T010000
                SUMMARY:Tres noches
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
        bring("""
                <schedule><day index="1" date="2026-03-03"><room name="Plaza Mayor">
                <event guid="night"><start>21:00</start><duration>04:00</duration><title>De frab</title></event>
                </room></day></schedule>""");
        var table = bring("""
                Título;Día;Inicio;Fin
                De tabla;2026-03-03;21:00;1:00
                Hasta las doce;2026-03-03;9:00;24:00
                """);

        for (var title : List.of("De calendario", "De frab", "De tabla")) {
            assertThat(called(title).endsAt())
                    .as(title)
                    .isEqualTo(DAY.plusDays(1).atTime(1, 0));
        }
        assertThat(called("Tres noches").ends()).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(called("Hasta las doce").endsAt()).isEqualTo(DAY.plusDays(1).atStartOfDay());
        assertThat(table.problems()).extracting(ImportProblem::key).containsExactly("import.odd.day-after");
        var wrong = "Título;Día;Inicio;Fin\nAl revés;2026-03-03;14:00;13:00\n".getBytes(StandardCharsets.UTF_8);
        assertThat(CurrentActor.asSystem(() -> importing.preview(lab, wrong, true))
                        .problems())
                .extracting(ImportProblem::key)
                .containsExactly("import.wrong.ends-before");
    }

    private static AgendaItemForm party() {
        return new AgendaItemForm(
                AgendaItemKind.CEREMONY,
                LocalizedText.of(Language.ES, "Fiesta"),
                LocalizedText.EMPTY,
                DAY,
                LocalTime.of(21, 0),
                LocalTime.of(1, 0),
                false,
                null,
                null,
                LocalizedText.EMPTY);
    }

    private AgendaItemRow called(String title) {
        return CurrentActor.asSystem(() -> reading.draft(lab)).stream()
                .filter(row -> row.title().in(Language.ES).equals(title))
                .findFirst()
                .orElseThrow();
    }

    private ImportPreview bring(String file) {
        return CurrentActor.asSystem(() -> importing.bring(lab, file.getBytes(StandardCharsets.UTF_8), true));
    }
}
