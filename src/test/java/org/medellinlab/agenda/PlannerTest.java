package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medellinlab.agenda.PlanOf.ANA;
import static org.medellinlab.agenda.PlanOf.CARE;
import static org.medellinlab.agenda.PlanOf.HALL;
import static org.medellinlab.agenda.PlanOf.HILL;
import static org.medellinlab.agenda.PlanOf.MONDAY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medellinlab.agenda.PlanningTask.Solution;

class PlannerTest {

    private static final Duration MOST = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 120})
    void a_planted_perfect_plan_is_found(int many) {
        var task = PlantedTask.of(many, 7);

        var best = solved(task);

        assertThat(best.isPerfect())
                .as("broken %s, uneven %s", best.broken(), best.uneven())
                .isTrue();
        assertThat(task.judged(best.slots(), best.rooms()).isPerfect()).isTrue();
    }

    @Test
    void what_the_solver_counts_is_what_is_counted_by_hand() {
        var task = PlantedTask.of(40, 3);
        var all = new ArrayList<Solution>();

        new TimefoldSolving().solve(task, Duration.ofSeconds(2), all::add);

        assertThat(all).isNotEmpty().allSatisfy(found -> {
            var counted = task.judged(found.slots(), found.rooms());
            assertThat(found.broken()).isEqualTo(counted.broken());
            assertThat(found.moved()).isEqualTo(counted.moved());
            assertThat(found.uneven()).isEqualTo(counted.uneven());
        });
    }

    @Test
    void what_waits_gets_a_time_where_it_fits_and_the_rest_stays() {
        var plan = new PlanOf()
                .away(ANA, MONDAY, "00:00", "23:59")
                .item("A", "09:00", "10:00", one -> one.at(HALL))
                .item("B", "00:00", "01:30", one -> one.with(ANA).in(CARE).holding(30))
                .plan();
        var waiting = new UUID(1, 1);
        var setting = new PlanningTaskOf(plan, Set.of(waiting), new PlannerWish(true, Set.of(), Set.of(), 5));
        var task = setting.task();

        var best = soon(task);

        assertThat(best.broken()).isZero();
        for (var number = 0; number < setting.items().size(); number++) {
            var there = setting.solved(number, best);
            if (there.id().equals(waiting)) {
                assertThat(there.day()).isNotEqualTo(MONDAY);
                assertThat(there.venue()).isNotNull();
                assertThat(there.starts().plusMinutes(90)).isEqualTo(there.ends());
            } else {
                assertThat(there).isEqualTo(plan.items().get(1));
            }
        }
    }

    @Test
    void a_place_that_drops_out_is_repaired_with_the_least_change() {
        var plan = new PlanOf()
                .item("A", "09:00", "10:00", one -> one.at(HILL).holding(30))
                .item("B", "11:00", "12:00", one -> one.at(HALL))
                .plan();
        var setting = new PlanningTaskOf(plan, Set.of(), new PlannerWish(false, Set.of(), Set.of(HILL), 3));

        var best = soon(setting.task());

        var there = setting.solved(0, best);
        assertThat(there.venue()).isEqualTo(HALL);
        assertThat(there.day()).isEqualTo(MONDAY);
        assertThat(there.starts()).isEqualTo(PlanOf.at("09:00"));
        assertThat(setting.solved(1, best)).isEqualTo(plan.items().get(1));
    }

    @Test
    void what_must_follow_follows_and_what_is_pinned_stays() {
        var plan = new PlanOf()
                .item("A", "09:00", "10:00", one -> one.at(HALL))
                .item("B", "09:30", "10:30", one -> one.at(HILL).holding(20))
                .first(0, 1)
                .plan();
        var setting = new PlanningTaskOf(plan, Set.of(), new PlannerWish(false, Set.of(new UUID(1, 0)), Set.of(), 5));

        var best = soon(setting.task());

        assertThat(best.broken()).isZero();
        assertThat(setting.solved(0, best)).isEqualTo(plan.items().getFirst());
        var then = setting.solved(1, best);
        assertThat(then.day().atTime(then.starts())).isAfterOrEqualTo(MONDAY.atTime(10, 0));
    }

    @Test
    void a_search_that_is_stopped_ends_at_once() {
        var task = PlantedTask.of(150, 5);
        var solving = new TimefoldSolving();
        var began = System.nanoTime();

        solving.solve(task, Duration.ofSeconds(60), found -> solving.stop());

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
    }

    private static Solution solved(PlanningTask task) {
        var all = new ArrayList<Solution>();
        new TimefoldSolving().solve(task, MOST, all::add);
        return all.getLast();
    }

    /// Where days cannot be equally long the search only ends with its time.
    private static Solution soon(PlanningTask task) {
        var all = new ArrayList<Solution>();
        new TimefoldSolving().solve(task, Duration.ofSeconds(3), all::add);
        return all.getLast();
    }
}
