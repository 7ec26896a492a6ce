package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    AgendaPlanning planning;

    @Autowired
    DraftAlternatives alternatives;

    @Autowired
    VersionRows versions;

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
    void drafts_put_aside_come_out_as_they_went_in_also_in_an_installation_that_has_nothing_yet() {
        var lab = DemoLab.barriosVivos(files);
        CurrentActor.asSystem(() -> {
            var items = reading.draft(lab);
            var first = items.getFirst();
            var form = AgendaItemForm.of(first);
            planning.edit(
                    lab,
                    first.id(),
                    first.version(),
                    form.with(form.details().withGuests(List.of("Zoé Nadie")).teamNotes("Llamar antes")));
            alternatives.keep(lab, "Si llueve");
            var now = reading.draft(lab);
            planning.withdraw(lab, now.getLast().id());
            alternatives.keep(lab, "Sin la última");
        });
        var told = CurrentActor.asSystem(() -> files.tell(lab));
        assertThat(told).contains("alternatives:", "name: Si llueve", "Zoé Nadie", "teamNotes: Llamar antes");
        var kept = kept();
        CurrentActor.asSystem(() -> files.bring(told));
        assertThat(kept()).isEqualTo(kept);

        jdbc.sql("delete from agenda_alternative").update();
        CurrentActor.asSystem(() -> files.bring(told));

        assertThat(CurrentActor.asSystem(() -> files.tell(lab))).isEqualTo(told);
        assertThat(kept()).hasSize(2).isNotEqualTo(kept);
        var aside = CurrentActor.asSystem(() -> versions.all(lab)).stream()
                .filter(version -> version.name().equals("Si llueve"))
                .findFirst()
                .orElseThrow();
        CurrentActor.asSystem(() -> alternatives.takeUp(lab, aside.key(), "Antes"));
        assertThat(CurrentActor.asSystem(() -> reading.draft(lab))
                        .getFirst()
                        .details()
                        .guests())
                .containsExactly("Zoé Nadie");
    }

    @Test
    void an_alternative_with_a_place_that_is_not_there_is_refused_by_line() {
        var lab = DemoLab.barriosVivos(files);
        CurrentActor.asSystem(() -> alternatives.keep(lab, "Si llueve"));
        var told = CurrentActor.asSystem(() -> files.tell(lab));
        var at = told.indexOf("alternatives:");
        var bad = told.substring(0, at) + told.substring(at).replaceFirst("place: \\S+", "place: luna");

        assertThatThrownBy(() -> CurrentActor.asSystem(() -> files.bring(bad)))
                .hasMessageContaining("alternatives[0].agenda[")
                .hasMessageContaining("luna");
    }

    private List<?> kept() {
        return jdbc.sql("select concat(id, ' ', version, ' ', kept_at) from agenda_alternative order by name")
                .query(String.class)
                .list();
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
