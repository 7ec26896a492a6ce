package org.medellinlab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medellinlab.labfile.LabFileRejected;
import org.medellinlab.labfile.Travelling;
import org.medellinlab.shared.CurrentActor;
import org.springframework.beans.factory.annotation.Autowired;

/// The holidays of the host city go with the lab file where they fall in the lab's days; they are of the calendar, and
/// do not move with a lab.
class HolidaysTravellingTest extends Travelling {

    @Autowired
    HolidayKeeping holidays;

    @Autowired
    LabReading labs;

    private List<LocalDate> days = List.of();

    @BeforeEach
    void lay() {
        days = labs.sheet(lab).orElseThrow().days();
        add(days.get(1), "Día de la plaza");
        add(days.getLast(), "Fiesta: del barrio");
        add(days.getFirst().minusDays(1), "La víspera");
        add(days.getFirst().plusYears(1), "Otro año");
    }

    @Test
    void those_of_the_days_come_out_as_they_went_in_and_bringing_them_again_writes_nothing() {
        var told = tell();
        var before = rows();
        assertThat(told).contains("""

                holidays:
                - day: %s
                  name: Día de la plaza
                - day: %s
                  name: 'Fiesta: del barrio'
                cities:
                """.formatted(days.get(1), days.getLast()));

        bring(told);

        assertThat(rows()).isEqualTo(before).hasSize(4);
        assertThat(tell()).isEqualTo(told);
    }

    @Test
    void a_city_that_does_not_know_them_learns_them() {
        var told = tell();
        jdbc.sql("delete from holiday").update();

        bring(told);

        assertThat(names()).containsExactly("Día de la plaza", "Fiesta: del barrio");
    }

    @Test
    void a_file_gives_a_name_anew_and_takes_none_away() {
        var told = tell();
        var before = rows();

        bring(told.replace("Día de la plaza", "Día de las plazas"));

        assertThat(names()).containsExactly("La víspera", "Día de las plazas", "Fiesta: del barrio", "Otro año");
        assertThat(rows())
                .filteredOn(row -> !before.contains(row))
                .singleElement()
                .asString()
                .contains(" 1 ");

        bring(told.replaceFirst("\nholidays:\n(?:[- ].*\n)*", "\n"));

        assertThat(names()).hasSize(4);
    }

    @Test
    void a_lab_begun_as_a_copy_has_those_of_its_own_days() {
        var before = rows();

        var copy = copied("barrios-vivos-2", "PLACES,AGENDA");

        assertThat(rows()).isEqualTo(before);
        assertThat(CurrentActor.asSystem(() -> files.tell(copy)))
                .contains("- day: " + days.getFirst().plusYears(1) + "\n  name: Otro año\n")
                .doesNotContain("Día de la plaza", "La víspera");
    }

    @Test
    void a_file_brought_in_on_other_days_has_those_that_fall_in_them_too() {
        var told = tell();
        jdbc.sql("delete from holiday").update();

        CurrentActor.asSystem(() -> files.bring(told, 2));

        assertThat(labs.sheet(lab).orElseThrow().days().getFirst())
                .isEqualTo(days.getFirst().plusDays(2));
        assertThat(names()).containsExactly("Fiesta: del barrio");
        assertThat(rows()).singleElement().asString().contains(days.getLast().toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a day outside | DAY | OUTSIDE | day | a day of the lab, from",
                "a day twice | DAY | LAST | day | holidays[0] is on",
                "a day that does not exist | DAY | 2026-02-30 | day | a day that exists",
                "a day in words | DAY | mañana | day | pattern",
                "no name | 'Fiesta: del barrio' | '' | name | 1",
                "blanks for a name | 'Fiesta: del barrio' | '  ' | name | blanks only",
                "a name too long | 'Fiesta: del barrio' | LONG | name | 200",
            })
    void a_mistake_is_told_with_its_line_and_nothing_is_kept(
            String what, String from, String to, String field, String expected) {
        var told = tell();
        var at = told.indexOf("\nholidays:\n");
        jdbc.sql("delete from holiday").update();
        var wrong = told.substring(0, at) + told.substring(at).replaceFirst(word(from), word(to));

        var rejected = catchThrowableOfType(LabFileRejected.class, () -> bring(wrong));

        assertThat(rejected).as(what).isNotNull();
        assertThat(rejected.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("holidays[1]." + field);
            assertThat(problem.expected()).contains(expected);
            assertThat(problem.line())
                    .isGreaterThan((int) told.substring(0, at).lines().count());
        });
        assertThat(rows()).isEmpty();
    }

    private String word(String of) {
        return switch (of) {
            case "DAY" -> days.getLast().toString();
            case "LAST" -> days.get(1).toString();
            case "OUTSIDE" -> days.getLast().plusDays(1).toString();
            case "LONG" -> "x".repeat(201);
            default -> of;
        };
    }

    private void add(LocalDate day, String name) {
        demo.as("demo-organiser", () -> holidays.add(lab, day, name));
    }

    private List<String> names() {
        return CurrentActor.asSystem(() -> holidays.of(lab)).stream()
                .map(HolidayRow::name)
                .toList();
    }

    private List<String> rows() {
        return jdbc.sql("select concat_ws(' ', id, version, held_on, name) from holiday order by id")
                .query((rs, i) -> Objects.requireNonNull(rs.getString(1)))
                .list();
    }
}
