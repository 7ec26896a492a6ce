package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medellinlab.shared.Refused;

class HoursOfDayTest {

    private static final LocalDate DAY = LocalDate.of(2031, 5, 5);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9:00-11:30, 15:00-17:00 | 9:00-11:30, 15:00-17:00",
                "15-17; 9-11h30 | 9:00-11:30, 15:00-17:00",
                "9 a 12 e 14 às 16 | 9:00-12:00, 14:00-16:00",
                "2:00 pm – 4 pm | 14:00-16:00",
                "9-12, 11-13 | 9:00-13:00",
                "0:00-24:00 | 0:00-23:59",
            })
    void hours_are_understood_as_people_write_them(String written, String meant) {
        assertThat(HoursOfDay.words(DAY, HoursOfDay.away(DAY, written))).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "por la noche", "9", "11-9", "9-25", "9-10-11"})
    void what_is_no_hours_is_refused(String written) {
        assertThatThrownBy(() -> HoursOfDay.away(DAY, written))
                .isInstanceOf(Refused.class)
                .hasMessage("availability.problem.written");
    }

    @Test
    void mornings_and_afternoons_stay_what_they_were() {
        for (var part : new PartOfDay[] {PartOfDay.ALL, PartOfDay.MORNING, PartOfDay.AFTERNOON, PartOfDay.NONE}) {
            assertThat(PartOfDay.of(DAY, part.away(DAY).stream().toList())).isEqualTo(part);
        }
        assertThat(PartOfDay.of(DAY, HoursOfDay.away(DAY, "9-10"))).isEqualTo(PartOfDay.HOURS);
    }
}
