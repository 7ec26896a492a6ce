package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medellinlab.shared.Refused;

class HoursOfDayTest {

    private static final LocalDate DAY = LocalDate.of(2031, 5, 5);
    private static final LocalDate NEXT = DAY.plusDays(1);
    private static final List<LocalDate> DAYS = List.of(DAY, NEXT, NEXT.plusDays(1));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9:00-11:30, 15:00-17:00 | 9:00-11:30, 15:00-17:00",
                "15-17; 9-11h30 | 9:00-11:30, 15:00-17:00",
                "9 a 12 e 14 às 16 | 9:00-12:00, 14:00-16:00",
                "2:00 pm – 4 pm | 14:00-16:00",
                "9-12, 11-13 | 9:00-13:00",
                "0:00-24:00 | 0:00-24:00",
                "18-0:00 | 18:00-24:00",
                "22:00-2:00 | 22:00-2:00",
                "9-12, 20h30 até 1h | 9:00-12:00, 20:30-1:00",
                "22-1, 23-2 | 22:00-2:00",
                "0-24, 22-2 | 0:00-24:00, 24:00-2:00",
                "0:00-24:00, 24:00-2:00 | 0:00-24:00, 24:00-2:00",
                "0-22, 22-2 | 0:00-24:00, 24:00-2:00",
                "6-24, 22-2 | 6:00-24:00, 24:00-2:00",
                "1-24, 23-3 | 1:00-24:00, 24:00-3:00",
                "14-24, 22-2 | 14:00-2:00",
            })
    void hours_are_understood_as_people_write_them(String written, String meant) {
        assertThat(shown(DAY, DaySaid.away(days(written)))).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "por la noche",
                "9",
                "11-9",
                "9-2",
                "9-9",
                "9-25",
                "9-10-11",
                "24-24",
                "24:00-23:00",
                "24:30-2:00"
            })
    void what_is_no_hours_is_refused(String written) {
        assertThatThrownBy(() -> HoursOfDay.said(DAY, written))
                .isInstanceOf(Refused.class)
                .hasMessage("availability.problem.written");
    }

    @Test
    void mornings_and_afternoons_stay_what_they_were() {
        for (var part : new PartOfDay[] {PartOfDay.ALL, PartOfDay.MORNING, PartOfDay.AFTERNOON, PartOfDay.NONE}) {
            assertThat(PartOfDay.of(DAY, DaySaid.of(part.away(DAY)))).isEqualTo(part);
        }
        assertThat(PartOfDay.of(DAY, HoursOfDay.said(DAY, "9-10"))).isEqualTo(PartOfDay.HOURS);
    }

    @Test
    void a_night_is_the_evenings_whatever_is_said_of_the_day_after() {
        var evening = away(DAY, "00:00", "22:00").beforeNight(LocalTime.of(2, 0));
        assertThat(DaySaid.away(days("22:00-2:00", "NONE"))).containsExactly(evening, away(NEXT, "02:00", "23:59"));
        assertThat(DaySaid.away(days("22:00-2:00", "9-12")))
                .containsExactly(evening, away(NEXT, "02:00", "09:00"), away(NEXT, "12:00", "23:59"));
        assertThat(DaySaid.away(days("22:00-2:00", "1-3"))).containsExactly(evening, away(NEXT, "03:00", "23:59"));
        assertThat(DaySaid.away(days("22:00-2:00", "ALL"))).containsExactly(evening);
        assertThat(DaySaid.away(days("22:00-2:00")))
                .as("nobody is asked about the day after the last")
                .containsExactly(evening, away(NEXT, "02:00", "12:00"));
    }

    @ParameterizedTest
    @CsvSource({"NONE", "AFTERNOON", "9:00-12:00", "'9:00-12:00, 22:00-1:00'"})
    void what_was_said_of_two_days_is_shown_again(String after) {
        var absences = DaySaid.away(days("22:00-2:00", after));

        assertThat(shown(DAY, absences)).isEqualTo("22:00-2:00");
        assertThat(shown(NEXT, absences)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"ALL, 0:00-24:00", "0:00-24:00, 0:00-24:00", "MORNING, MORNING", "0:00-9:00, 0:00-9:00"})
    void a_night_before_a_day_that_is_free_when_it_begins_is_shown_as_it_was_written(String after, String shown) {
        var absences = DaySaid.away(days("9:00-12:00, 22:00-2:00", after));

        assertThat(shown(DAY, absences)).isEqualTo("9:00-12:00, 22:00-2:00");
        assertThat(shown(NEXT, absences)).isEqualTo(shown);
        assertThat(DaySaid.away(saidAgain(absences))).isEqualTo(absences);
    }

    /// Of a day that is free from beginning to end nothing is kept: its night is where the day after begins.
    @ParameterizedTest
    @CsvSource({"NONE", "AFTERNOON", "9:00-12:00", "'9:00-12:00, 22:00-1:00'"})
    void a_night_after_a_whole_day_is_shown_with_its_day(String after) {
        var absences = DaySaid.away(days("0:00-24:00, 22:00-2:00", after));

        assertThat(shown(DAY, absences)).isEqualTo("0:00-24:00, 24:00-2:00");
        assertThat(shown(NEXT, absences)).isEqualTo(after);
        assertThat(DaySaid.away(saidAgain(absences))).isEqualTo(absences);
    }

    @Test
    void a_night_after_a_whole_day_before_a_free_one_is_at_any_hour() {
        var absences = DaySaid.away(days("0:00-24:00, 22:00-2:00", "ALL"));

        assertThat(absences).isEmpty();
        assertThat(PartOfDay.of(DAY, DaySaid.of(DAY, absences, DAYS))).isEqualTo(PartOfDay.ALL);
    }

    @ParameterizedTest
    @CsvSource({"22:00-2:00, 24:00-2:00", "20:00-7:30, 24:00-7:30"})
    void a_night_after_the_last_day_is_shown_however_long(String night, String shown) {
        var absences = DaySaid.away(days("0:00-24:00, " + night));

        assertThat(HoursOfDay.words(DaySaid.of(DAY, absences, List.of(DAY)))).isEqualTo("0:00-24:00, " + shown);
    }

    @ParameterizedTest
    @CsvSource({"MORNING", "0:00-9:00", "AFTERNOON"})
    void a_morning_after_a_whole_day_is_no_night(String after) {
        var absences = DaySaid.away(days("ALL", after));

        assertThat(PartOfDay.of(DAY, DaySaid.of(DAY, absences, DAYS))).isEqualTo(PartOfDay.ALL);
        assertThat(shown(NEXT, absences)).isEqualTo(after);
    }

    @Test
    void before_the_first_day_there_is_no_night() {
        var absences = List.of(away(DAY, "04:00", "08:00"));

        assertThat(shown(DAY, absences)).isEqualTo("0:00-4:00, 8:00-24:00");
    }

    @Test
    void hours_of_one_day_that_follow_one_another_are_one() {
        var absences = List.of(away(DAY, "22:00", "02:00"), away(NEXT, "02:00", "23:59"));

        assertThat(shown(NEXT, absences)).isEqualTo("NONE");
        assertThat(shown(DAY, List.of(away(DAY, "00:00", "09:00"), away(DAY, "08:00", "13:00"))))
                .isEqualTo("AFTERNOON");
    }

    @Test
    void a_night_after_a_long_day_can_be_written_in_a_lab_file() {
        for (var absence : DaySaid.away(days("6-24, 22-2", "ALL"))) {
            assertThat(absence.isPossibleWithItsNight()).isTrue();
        }
        assertThat(away(DAY, "00:00", "21:00").beforeNight(LocalTime.of(22, 0)).isPossibleWithItsNight())
                .isFalse();
    }

    @Test
    void a_night_ends_earlier_where_somebody_else_wrote_so_of_the_day_after() {
        var absences = new ArrayList<>(DaySaid.away(days("22:00-2:00", "ALL")));
        absences.add(away(NEXT, "01:00", "09:00"));

        assertThat(shown(DAY, absences)).isEqualTo("22:00-1:00");
        absences.set(1, AbsenceDraft.wholeDay(NEXT));
        assertThat(shown(DAY, absences)).isEqualTo("22:00-24:00");
        assertThat(shown(NEXT, absences)).isEqualTo("NONE");
    }

    private static SortedMap<LocalDate, DaySaid> saidAgain(List<AbsenceDraft> absences) {
        var days = new TreeMap<LocalDate, DaySaid>();
        for (var day : List.of(DAY, NEXT)) {
            days.put(day, DaySaid.of(day, absences, DAYS));
        }
        return days;
    }

    @Test
    void an_evening_and_a_morning_are_no_night() {
        var absences = DaySaid.away(days("AFTERNOON", "MORNING"));

        assertThat(shown(DAY, absences)).isEqualTo("AFTERNOON");
        assertThat(shown(NEXT, absences)).isEqualTo("MORNING");
        assertThat(shown(DAY, DaySaid.away(days("20:00-24:00", "NONE")))).isEqualTo("20:00-24:00");
    }

    @Test
    void what_an_organiser_wrote_of_a_night_is_of_both_days() {
        var absences = List.of(away(DAY, "22:00", "02:00"));

        assertThat(shown(DAY, absences)).isEqualTo("0:00-22:00");
        assertThat(shown(NEXT, absences)).isEqualTo("2:00-24:00");
    }

    private static String shown(LocalDate day, List<AbsenceDraft> absences) {
        var said = DaySaid.of(day, absences, DAYS);
        var part = PartOfDay.of(day, said);
        return part == PartOfDay.HOURS ? HoursOfDay.words(said) : said.away().isEmpty() ? "0:00-24:00" : part.name();
    }

    private static SortedMap<LocalDate, DaySaid> days(String... written) {
        var days = new TreeMap<LocalDate, DaySaid>();
        for (var words : written) {
            var day = DAY.plusDays(days.size());
            days.put(
                    day,
                    words.matches("[A-Z]+")
                            ? DaySaid.of(PartOfDay.valueOf(words).away(day))
                            : HoursOfDay.said(day, words));
        }
        return days;
    }

    private static AbsenceDraft away(LocalDate day, String from, String until) {
        return new AbsenceDraft(day, LocalTime.parse(from), LocalTime.parse(until));
    }
}
