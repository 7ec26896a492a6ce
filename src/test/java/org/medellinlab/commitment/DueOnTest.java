package org.medellinlab.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medellinlab.lab.LabDraft;

class DueOnTest {

    @ParameterizedTest
    @CsvSource({
        "2017, YEAR, 2017-12-31",
        "2017-H1, HALF_YEAR, 2017-06-30",
        "2017-H2, HALF_YEAR, 2017-12-31",
        "2017-07, MONTH, 2017-07-31",
        "2016-02, MONTH, 2016-02-29",
        "2017-07-15, DAY, 2017-07-15"
    })
    void a_date_keeps_the_precision_it_was_stated_with(String stated, DueOn.Precision precision, LocalDate lastDay) {
        var due = new DueOn(stated);

        assertThat(due.precision()).isEqualTo(precision);
        assertThat(due.lastDay()).isEqualTo(lastDay);
        assertThat(due).hasToString(stated);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "17", "2017-H3", "2017-13", "2017-02-30", "2017-7", "julio de 2017", "2017-07-15T10:00"})
    void what_is_no_date_is_refused(String text) {
        assertThat(DueOn.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new DueOn(text));
    }

    @Test
    void only_a_day_moves_by_days() {
        assertThat(new DueOn("2017-07-15").movedBy(20)).isEqualTo(new DueOn("2017-08-04"));
        assertThat(new DueOn("2017-07").movedBy(20)).isEqualTo(new DueOn("2017-07"));
        assertThat(new DueOn("2017-H2").movedBy(400)).isEqualTo(new DueOn("2017-H2"));
    }

    @Test
    void a_horizon_runs_so_many_months_after_the_last_day() {
        var lastDay = LocalDate.parse("2017-06-02");
        var months = new LabDraft.Horizons(6, 12, 36);

        assertThat(Horizon.SHORT.until(lastDay, months)).isEqualTo("2017-12-02");
        assertThat(Horizon.MEDIUM.until(lastDay, months)).isEqualTo("2018-06-02");
        assertThat(Horizon.LONG.until(lastDay, months)).isEqualTo("2020-06-02");
        assertThat(Horizon.UNSTATED.until(lastDay, months)).isNull();
    }
}
