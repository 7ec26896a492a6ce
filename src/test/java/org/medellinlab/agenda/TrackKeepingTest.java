package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.Statements;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.StaleValues;
import org.springframework.beans.factory.annotation.Autowired;

/// The columns of the timetable: made, named, put in order and taken out.
@ProductTest
class TrackKeepingTest {

    @Autowired
    LabFiles files;

    @Autowired
    TrackKeeping keeping;

    @Autowired
    AgendaReading reading;

    @Autowired
    AgendaPlanning planning;

    @Autowired
    Statements statements;

    private LabId lab = LabId.next();

    @BeforeEach
    void bring() {
        lab = DemoLab.barriosVivos(files);
    }

    @Test
    void a_new_track_is_the_last_column_and_activities_can_be_in_it() {
        var made = add("Sembrar");
        assertThat(names()).containsExactly("Cuidar", "Diseñar", "Sembrar");
        var item = reading.released(lab).orElseThrow().items().getFirst();

        CurrentActor.asSystem(() -> planning.edit(
                lab, item.id(), item.version(), AgendaItemForm.of(item).inTrack(made.id())));

        assertThat(lines().getLast().items()).isOne();
    }

    @Test
    void a_track_needs_a_name_in_one_language() {
        assertThatThrownBy(() -> add("  ")).isInstanceOf(Refused.class).hasMessage("agenda.track.problem.name");
        assertThatThrownBy(() -> add("x".repeat(TrackValues.LONGEST_NAME + 1))).hasMessage("agenda.track.problem.long");
    }

    @Test
    void two_tracks_do_not_bear_one_name() {
        assertThatThrownBy(() -> add(" CUIDAR ")).hasMessage("agenda.track.problem.twice");
        assertThatThrownBy(() -> add("disenar")).hasMessage("agenda.track.problem.twice");
        assertThat(as(() -> keeping.problems(lab, null, Map.of("name.pt", "Caring", "name.en", "caring"))))
                .containsExactly(Map.entry("name.en", "agenda.track.problem.twice"));
        var other = lines().getLast();
        assertThatThrownBy(
                        () -> as(() -> keeping.rename(lab, other.id(), Map.of("name.es", "Cuidar"), other.version())))
                .hasMessage("agenda.track.problem.twice");
        assertThatThrownBy(() -> as(() -> {
                    var removed = keeping.remove(lab, add("Sembrar").id());
                    add("Sembrar");
                    keeping.restore(lab, removed);
                    return removed;
                }))
                .as("taken meanwhile")
                .hasMessage("agenda.track.problem.twice");

        var first = lines().getFirst();
        as(() -> keeping.rename(lab, first.id(), Map.of("name.es", "cuidar"), first.version()));
        assertThat(names()).contains("cuidar");
    }

    @Test
    void another_name_is_a_change_that_the_public_sees_with_the_next_release() {
        var line = lines().getFirst();

        as(() -> keeping.rename(
                lab, line.id(), Map.of("name.es", "Cuidar el agua", "name.en", "Caring for water"), line.version()));

        assertThat(names()).containsExactly("Cuidar el agua", "Diseñar");
        assertThat(CurrentActor.asSystem(() -> planning.changesSinceRelease(lab)))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.what()).isEqualTo(AgendaChange.What.TRACK));
    }

    @Test
    void naming_over_somebody_elses_name_shows_theirs() {
        var line = lines().getFirst();
        as(() -> keeping.rename(lab, line.id(), Map.of("name.es", "Regar"), line.version()));

        assertThatThrownBy(() -> as(() -> keeping.rename(lab, line.id(), Map.of("name.es", "Podar"), line.version())))
                .isInstanceOfSatisfying(
                        StaleValues.class, stale -> assertThat(stale.theirs()).containsEntry("name.es", "Regar"));
        assertThat(names()).first().isEqualTo("Regar");
    }

    @Test
    void columns_are_put_in_another_order_and_stay_at_the_ends() {
        var last = add("Sembrar").id();

        move(last, -1);
        assertThat(names()).containsExactly("Cuidar", "Sembrar", "Diseñar");
        move(last, -5);
        move(last, -1);
        assertThat(names()).containsExactly("Sembrar", "Cuidar", "Diseñar");
    }

    @Test
    void a_track_with_activities_stays_and_it_is_said_how_many() {
        var line = lines().stream().filter(one -> one.items() > 0).findFirst().orElseThrow();

        assertThatThrownBy(() -> remove(line.id())).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("agenda.track.problem.used");
            assertThat(refused.arguments()).containsExactly(line.items());
        });
        assertThat(lines()).contains(line);
    }

    @Test
    void a_removed_track_comes_back_where_it_stood() {
        var track = add("Sembrar").id();
        move(track, -1);
        var before = names();
        var removed = remove(track);
        assertThat(names()).containsExactly("Cuidar", "Diseñar");

        CurrentActor.asSystem(() -> keeping.restore(lab, removed));

        assertThat(names()).isEqualTo(before);
        assertThat(lines()).extracting(TrackLine::id).contains(track);
    }

    @Test
    void a_track_of_another_lab_is_not_to_be_found() {
        var other = as(() -> keeping.add(DemoLab.medellin2017(files), Map.of("name.es", "Sembrar")));

        assertThatThrownBy(() -> move(other.id(), 1)).isInstanceOf(NotForYou.class);
        assertThatThrownBy(() -> remove(other.id())).isInstanceOf(NotForYou.class);
    }

    @Test
    void many_tracks_cost_as_many_statements_as_one() {
        lines();
        var few = statements.during(this::lines);
        add("Sembrar");
        add("Regar");

        assertThat(statements.during(this::lines)).isEqualTo(few);
    }

    private TrackKeeping.Kept add(String name) {
        return as(() -> keeping.add(lab, Map.of("name.es", name)));
    }

    private void move(UUID track, int by) {
        CurrentActor.asSystem(() -> keeping.move(lab, track, by));
    }

    private TrackKeeping.Removed remove(UUID track) {
        return as(() -> keeping.remove(lab, track));
    }

    private List<TrackLine> lines() {
        return as(() -> keeping.of(lab));
    }

    private List<String> names() {
        return reading.tracks(lab).stream()
                .map(track -> track.name().in(Language.ES))
                .toList();
    }

    private static <T> T as(Supplier<T> work) {
        return CurrentActor.asSystem(work);
    }
}
