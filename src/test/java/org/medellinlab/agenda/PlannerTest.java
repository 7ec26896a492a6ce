package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medellinlab.agenda.PlanOf.ANA;
import static org.medellinlab.agenda.PlanOf.CARE;
import static org.medellinlab.agenda.PlanOf.HALL;
import static org.medellinlab.agenda.PlanOf.HILL;
import static org.medellinlab.agenda.PlanOf.MONDAY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medellinlab.agenda.PlanningTask.Solution;
import org.medellinlab.shared.Language;

class PlannerTest {

    private static final Duration MOST = Duration.ofSeconds(20);

    /// Steps of a search.
    private static final long FEW = 200_000;

    private static final long MANY = 1_000_000;

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 120})
    void a_planted_perfect_plan_is_found(int many) {
        var task = PlantedTask.of(many, 7);

        var best = solved(task);

        assertThat(best.isPerfect())
                .as("broken %s, uneven %s", best.broken(), best.uneven())
                .isTrue();
        assertThat(judged(task, best.slots(), best.rooms()).isPerfect()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 100})
    void a_planted_perfect_plan_that_leaves_noon_free_is_found(int many) {
        var task = PlantedTask.withLunch(many, 7);

        var best = solved(task);

        assertThat(best.isPerfect())
                .as("broken %s, uneven %s", best.broken(), best.uneven())
                .isTrue();
        assertThat(judged(task, best.slots(), best.rooms()).isPerfect()).isTrue();
    }

    @Test
    void what_the_solver_counts_of_whole_days_is_what_is_counted_by_hand() {
        var task = PlantedTask.withLunch(40, 3);
        var all = inSteps(task, MANY);

        assertThat(all)
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.broken())
                        .isEqualTo(judged(task, found.slots(), found.rooms()).broken()));
    }

    @Test
    void a_day_that_runs_through_noon_keeps_an_hour_free_for_a_meal() {
        var plan = new PlanOf()
                .item("A", "08:00", "11:30", one -> one.at(HALL))
                .item("B", "11:30", "15:00", one -> one.at(HALL))
                .plan();
        var setting = new PlanningTaskOf(
                plan, MONDAY.atStartOfDay(), Set.of(), new PlannerWish(false, Set.of(new UUID(1, 0)), Set.of(), 5));
        var task = setting.task();
        var before = judged(task, new int[] {0, 14}, new int[] {0, 0});
        assertThat(before.broken()).isEqualTo(1);

        assertThat(soon(task).broken()).isZero();
    }

    @Test
    void a_meal_that_waits_is_placed_when_people_eat() {
        var plan = new PlanOf()
                .item("A", "08:00", "11:30", one -> one.at(HALL))
                .item("Almuerzo", "00:00", "01:00", one -> one.kind(AgendaItemKind.MEAL))
                .plan();
        var waiting = new UUID(1, 1);
        var setting = new PlanningTaskOf(
                plan, MONDAY.atStartOfDay(), Set.of(waiting), new PlannerWish(true, Set.of(), Set.of(), 5));

        var best = soon(setting.task());

        assertThat(best.broken()).isZero();
        var meal = solved(setting, best, waiting);
        assertThat(meal.starts()).isBetween(PlanOf.at("11:00"), PlanOf.at("14:00"));
    }

    @Test
    void a_day_does_not_get_longer_than_people_bear() {
        var plan = new PlanOf()
                .item("Cena", "19:00", "21:00", one -> one.kind(AgendaItemKind.CEREMONY))
                .item("A", "08:00", "09:00", one -> one.at(HALL))
                .plan();
        var setting = new PlanningTaskOf(
                plan, MONDAY.atStartOfDay(), Set.of(), new PlannerWish(false, Set.of(new UUID(1, 0)), Set.of(), 5));

        var best = soon(setting.task());

        assertThat(best.broken()).isZero();
        var there = solved(setting, best, new UUID(1, 1));
        assertThat(!there.day().equals(MONDAY) || !there.starts().isBefore(PlanOf.at("10:00")))
                .isTrue();
        assertThat(new DayTooLong().clashes(plan)).hasSize(1);
    }

    @Test
    void who_speaks_the_language_that_is_missing_is_proposed_to_interpret_and_is_in_one_place_at_a_time() {
        var plan = new PlanOf()
                .item(
                        "A",
                        "09:00",
                        "10:00",
                        one -> one.at(HALL).held(Language.ES).interpretedInto(Language.PT, Language.ES, Language.PT))
                .item(
                        "B",
                        "09:30",
                        "10:30",
                        one -> one.at(HILL).holding(20).in(CARE).held(Language.ES))
                .plan();
        var setting = new PlanningTaskOf(
                plan, MONDAY.atStartOfDay(), Set.of(), new PlannerWish(false, Set.of(new UUID(1, 0)), Set.of(), 5));

        var best = soon(setting.task());

        assertThat(best.broken()).isZero();
        var there = solved(setting, best, new UUID(1, 1));
        assertThat(there.people()).singleElement().satisfies(one -> {
            assertThat(one.who()).isEqualTo(ANA);
            assertThat(one.interprets()).isTrue();
            assertThat(one.into()).containsExactly(Language.PT);
        });
        assertThat(there.overlaps(plan.items().getFirst())).isFalse();
        assertThat(new LanguageMissing().clashes(plan)).hasSize(1);
        assertThat(new LanguageMissing()
                        .clashes(plan.withItems(List.of(plan.items().getFirst(), there))))
                .isEmpty();
    }

    @Test
    void a_host_who_would_understand_nothing_gets_an_interpreter_and_nobody_who_is_away_is_chosen() {
        var plan = new PlanOf()
                .away(ANA, MONDAY, "00:00", "23:59")
                .item(
                        "A",
                        "09:00",
                        "10:00",
                        one -> one.at(HALL)
                                .on(MONDAY.plusDays(1))
                                .held(Language.ES, Language.PT)
                                .interpretedInto(Language.EN, Language.ES, Language.EN))
                .item(
                        "B",
                        "09:00",
                        "10:00",
                        one -> one.at(HILL)
                                .holding(20)
                                .held(Language.ES, Language.PT)
                                .with(new UUID(0, 302), Language.EN))
                .plan();
        var setting = new PlanningTaskOf(
                plan, MONDAY.atStartOfDay(), Set.of(), new PlannerWish(false, Set.of(new UUID(1, 0)), Set.of(), 5));

        var best = soon(setting.task());

        assertThat(best.broken()).isZero();
        var there = solved(setting, best, new UUID(1, 1));
        assertThat(there.day()).isNotEqualTo(MONDAY);
        assertThat(there.people())
                .anyMatch(one -> one.who().equals(ANA) && one.into().equals(List.of(Language.EN)));
    }

    @Test
    void what_nobody_could_interpret_breaks_no_rule_of_the_plan() {
        var plan = new PlanOf()
                .item("A", "09:00", "10:00", one -> one.at(HALL).held(Language.ES))
                .plan();

        var task = new PlanningTaskOf(
                        plan, MONDAY.atStartOfDay(), Set.of(), new PlannerWish(false, Set.of(), Set.of(), 5))
                .task();

        assertThat(judged(task, new int[] {4}, new int[] {0}).broken()).isZero();
    }

    private static PlannedItem solved(PlanningTaskOf setting, Solution best, UUID id) {
        for (var number = 0; number < setting.items().size(); number++) {
            if (setting.items().get(number).id().equals(id)) {
                return setting.solved(number, best);
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void what_the_solver_counts_is_what_is_counted_by_hand() {
        var task = PlantedTask.of(40, 3);
        var all = inSteps(task, MANY);

        assertThat(all).isNotEmpty().allSatisfy(found -> {
            var counted = judged(task, found.slots(), found.rooms());
            assertThat(found.broken()).isEqualTo(counted.broken());
            assertThat(found.moved()).isEqualTo(counted.moved());
            assertThat(found.uneven()).isEqualTo(counted.uneven());
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_the_solver_counts_of_all_that_a_task_can_have_is_what_is_counted_by_hand(boolean drafted) {
        var task = RandomTask.of(30, 4, drafted);
        var all = inSteps(task, MANY);

        assertThat(all).isNotEmpty().allSatisfy(found -> {
            var counted = judged(task, found.slots(), found.rooms());
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
        var setting = new PlanningTaskOf(
                plan, MONDAY.atStartOfDay(), Set.of(waiting), new PlannerWish(true, Set.of(), Set.of(), 5));
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
        var setting = new PlanningTaskOf(
                plan, MONDAY.atStartOfDay(), Set.of(), new PlannerWish(false, Set.of(), Set.of(HILL), 3));

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
        var setting = new PlanningTaskOf(
                plan, MONDAY.atStartOfDay(), Set.of(), new PlannerWish(false, Set.of(new UUID(1, 0)), Set.of(), 5));

        var best = soon(setting.task());

        assertThat(best.broken()).isZero();
        assertThat(setting.solved(0, best)).isEqualTo(plan.items().getFirst());
        var then = setting.solved(1, best);
        assertThat(then.day().atTime(then.starts())).isAfterOrEqualTo(MONDAY.atTime(10, 0));
    }

    @Test
    void what_is_past_stays_and_nothing_goes_to_a_day_that_is_over() {
        var plan = new PlanOf()
                .item("A", "09:00", "10:00", one -> one.at(HILL).holding(30))
                .item("B", "09:00", "10:00", one -> one.at(HILL).holding(30).on(MONDAY.plusDays(1)))
                .item("C", "00:00", "01:00", one -> one.at(HALL))
                .plan();
        var waiting = new UUID(1, 2);
        var wish = new PlannerWish(false, Set.of(), Set.of(HILL), 3);

        var onTuesday = new PlanningTaskOf(plan, MONDAY.plusDays(1).atStartOfDay(), Set.of(waiting), wish);

        assertThat(onTuesday.past()).isEqualTo(1);
        assertThat(onTuesday.items()).extracting(PlannedItem::id).containsExactlyInAnyOrder(new UUID(1, 1), waiting);
        var best = soon(onTuesday.task());
        assertThat(best.broken()).isZero();
        assertThat(solved(onTuesday, best, new UUID(1, 1)))
                .satisfies(there -> assertThat(there.venue()).isEqualTo(HALL))
                .satisfies(there -> assertThat(there.day()).isEqualTo(MONDAY.plusDays(1)));
        assertThat(solved(onTuesday, best, waiting).day()).isAfter(MONDAY);
        assertThat(new PlanningTaskOf(plan, MONDAY.atStartOfDay(), Set.of(waiting), wish).past())
                .isZero();
    }

    @Test
    void what_has_begun_stays_even_where_its_place_drops_out_and_nothing_goes_to_hours_of_today_that_are_past() {
        var plan = new PlanOf()
                .item("A", "09:00", "11:00", one -> one.at(HILL).holding(30))
                .item("B", "00:00", "01:00", one -> one.at(HALL))
                .plan();
        var waiting = new UUID(1, 1);
        var wish = new PlannerWish(false, Set.of(), Set.of(HILL), 3);

        var atTen = new PlanningTaskOf(plan, MONDAY.atTime(10, 0), Set.of(waiting), wish);

        var task = atTen.task();
        assertThat(task.sessions().getLast().pinned()).isTrue();
        assertThat(task.sessions().getFirst().free()).startsWith(false, false).contains(true);
        var best = soon(task);
        assertThat(solved(atTen, best, new UUID(1, 0))).isEqualTo(plan.items().getLast());
        var there = solved(atTen, best, waiting);
        assertThat(there.day().atTime(there.starts())).isAfterOrEqualTo(MONDAY.atTime(10, 0));
    }

    @Test
    void what_is_found_in_so_many_steps_is_always_the_same() {
        var task = RandomTask.of(25, 2, true);

        assertThat(worth(inSteps(task, FEW)))
                .isEqualTo(worth(inSteps(task, FEW)))
                .isNotEmpty();
    }

    /// Told as numbers.
    private static List<List<Long>> worth(List<Solution> all) {
        return all.stream()
                .map(found -> List.of(found.broken(), found.moved(), found.uneven()))
                .toList();
    }

    /// What is better and better. A search that counts its steps finds the same on a slow machine and on a fast one.
    private static List<Solution> inSteps(PlanningTask task, long most) {
        var all = new ArrayList<Solution>();
        var asked = new AtomicLong();
        new Solving().solve(task, () -> asked.incrementAndGet() * Annealing.LOOK > most, all::add);
        return all;
    }

    @Test
    void a_search_that_is_stopped_ends_at_once() {
        var task = PlantedTask.of(150, 5);
        var solving = new Solving();
        var began = System.nanoTime();

        solving.solve(task, Duration.ofSeconds(60), found -> solving.stop());

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
    }

    private static Solution solved(PlanningTask task) {
        var all = new ArrayList<Solution>();
        new Solving().solve(task, MOST, all::add);
        return all.getLast();
    }

    /// Where days cannot be equally long the search only ends when it is told to.
    private static Solution soon(PlanningTask task) {
        return inSteps(task, FEW).getLast();
    }

    private static Solution judged(PlanningTask task, int[] slots, int[] rooms) {
        return new PlanningRules(task).judged(slots, rooms);
    }

    @Test
    void nobody_is_sent_to_a_place_they_cannot_reach_in_time() {
        var waiting = new UUID(1, 1);
        var plan = onTheHillAfterTheHall("12:15");
        var setting = new PlanningTaskOf(
                plan, MONDAY.atStartOfDay(), Set.of(waiting), new PlannerWish(true, Set.of(), Set.of(), 5));

        var best = soon(setting.task());

        var there = solved(setting, best, waiting);
        var after = plan.withItems(List.of(solved(setting, best, new UUID(1, 0)), there));
        assertThat(new TravelTooShort().clashes(after)).isEmpty();
        assertThat(new VenueTooSmall().clashes(after)).isEmpty();
        assertThat(new PersonAway().clashes(after)).isEmpty();
        assertThat(there.starts()).isEqualTo(PlanOf.at("11:15"));
        assertThat(there.venue()).isEqualTo(HILL);

        var never = new PlanningTaskOf(
                onTheHillAfterTheHall("12:00"),
                MONDAY.atStartOfDay(),
                Set.of(waiting),
                new PlannerWish(true, Set.of(), Set.of(), 5));
        assertThat(soon(never.task()).broken()).isEqualTo(1);
    }

    @Test
    void the_way_to_the_next_counts_from_where_one_ends() {
        var soonThere = hourAfter(HALL, HILL, "11:00");
        assertThat(soonThere.starts()).isEqualTo(PlanOf.at("10:00"));

        var farFrom = hourAfter(HILL, HALL, "12:15");
        assertThat(farFrom.starts()).isEqualTo(PlanOf.at("11:15"));
    }

    /// What waits for the hill, as it is placed after something that begins and ends in these.
    private static PlannedItem hourAfter(UUID begins, UUID ends, String over) {
        var plan = onTheHillAfter(over, one -> one.at(begins).until(ends).holding(50));
        var waiting = new UUID(1, 1);
        var setting = new PlanningTaskOf(
                plan, MONDAY.atStartOfDay(), Set.of(waiting), new PlannerWish(true, Set.of(), Set.of(), 5));

        var there = solved(setting, soon(setting.task()), waiting);

        var after = plan.withItems(List.of(plan.items().getFirst(), there));
        assertThat(new TravelTooShort().clashes(after)).isEmpty();
        assertThat(there.venue()).isEqualTo(HILL);
        return there;
    }

    /// Something waits that only the hill is large enough for, 75 minutes from where all are until ten, and that has to
    /// be over by an hour.
    private static DraftPlan onTheHillAfterTheHall(String over) {
        return onTheHillAfter(over, one -> one.at(HALL).holding(50));
    }

    private static DraftPlan onTheHillAfter(String over, UnaryOperator<PlanOf.Item> before) {
        var plan = new PlanOf()
                .venue(HILL, 200, false, null, null)
                .venue(HALL, 50, false, null, null)
                .minutes(HALL, HILL, 75)
                .minutes(HILL, HALL, 75)
                .away(ANA, MONDAY, "00:00", "10:00")
                .away(ANA, MONDAY, over, "23:59");
        for (var day = 1; day < 5; day++) {
            plan.away(ANA, MONDAY.plusDays(day), "00:00", "23:59");
        }
        return plan.item("A", "08:00", "10:00", before)
                .item("B", "00:00", "01:00", one -> one.with(ANA))
                .plan();
    }

    @Test
    void who_does_not_fit_gets_a_larger_place_and_who_fits_stays() {
        var plan = new PlanOf()
                .expecting(100)
                .item("A", "09:00", "10:00", one -> one.at(HILL))
                .item("B", "11:00", "12:00", one -> one.at(HILL).holding(40))
                .plan();
        var setting = new PlanningTaskOf(
                plan, MONDAY.atStartOfDay(), Set.of(), new PlannerWish(false, Set.of(), Set.of(), 5));

        var best = soon(setting.task());

        var after = plan.withItems(List.of(setting.solved(0, best), setting.solved(1, best)));
        assertThat(new VenueTooSmall().clashes(plan)).hasSize(1);
        assertThat(new VenueTooSmall().clashes(after)).isEmpty();
        assertThat(after.items().getFirst().venue()).isEqualTo(HALL);
        assertThat(after.items().getLast()).isEqualTo(plan.items().getLast());
    }
}
