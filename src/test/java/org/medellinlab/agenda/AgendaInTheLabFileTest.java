package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class AgendaInTheLabFileTest {

    @Autowired
    LabFiles files;

    @Autowired
    AgendaReading reading;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_file_publishes_its_agenda_as_the_first_release() {
        var lab = DemoLab.medellin2017(files);

        var released = reading.released(lab).orElseThrow();

        assertThat(released.number()).isEqualTo(1);
        assertThat(released.name()).isEqualTo("Programa realizado");
        assertThat(released.items()).isEqualTo(CurrentActor.asSystem(() -> reading.draft(lab)));
        assertThat(released.items().getFirst()).satisfies(item -> {
            assertThat(item.key()).isEqualTo("apertura");
            assertThat(item.day()).isEqualTo(LocalDate.of(2017, 5, 29));
            assertThat(item.starts()).isEqualTo(LocalTime.of(8, 30));
            assertThat(item.approximate()).isTrue();
        });
    }

    @Test
    void hours_and_days_are_stored_as_written_whatever_the_zone_of_the_machine() {
        DemoLab.medellin2017(files);

        assertThat(jdbc.sql(
                                "select concat(held_on, ' ', starts, ' ', ends) from agenda_item where item_key = 'apertura'")
                        .query(String.class)
                        .single())
                .isEqualTo("2017-05-29 08:30:00 09:30:00");
    }

    @Test
    void bringing_the_file_again_changes_nothing_and_releases_nothing() {
        DemoLab.barriosVivos(files);
        var before = versions();

        DemoLab.barriosVivos(files);

        assertThat(versions()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from agenda_release")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_file_comes_out_as_it_went_in() {
        var lab = DemoLab.barriosVivos(files);

        var told = CurrentActor.asSystem(() -> files.tell(lab));
        var again = CurrentActor.asSystem(() -> files.bring(told));

        assertThat(told).contains("name: v2 - con las visitas de la tarde").contains("starts: 08:30");
        assertThat(again).isEqualTo(lab);
        assertThat(CurrentActor.asSystem(() -> files.tell(lab))).isEqualTo(told);
    }

    @Test
    void moving_the_lab_moves_the_draft_and_what_was_released() {
        var lab = DemoLab.barriosVivos(files);
        var day = reading.released(lab).orElseThrow().items().getFirst().day();

        CurrentActor.asSystem(() -> files.moveBy(lab, 10));

        assertThat(reading.releasedOn(lab, day)).isEmpty();
        assertThat(reading.releasedOn(lab, day.plusDays(10))).isNotEmpty();
        assertThat(CurrentActor.asSystem(() -> reading.draft(lab)).getFirst().day())
                .isEqualTo(day.plusDays(10));
    }

    private List<?> versions() {
        return jdbc.sql("""
                        select concat(id, ' ', version) from agenda_item
                        union all select concat(id, ' ', version) from track
                        union all select concat(id, ' ', version) from agenda_release order by 1""").query(String.class).list();
    }
}
