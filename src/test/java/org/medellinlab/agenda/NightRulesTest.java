package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medellinlab.agenda.PlanOf.ANA;
import static org.medellinlab.agenda.PlanOf.CARE;
import static org.medellinlab.agenda.PlanOf.HALL;
import static org.medellinlab.agenda.PlanOf.HILL;
import static org.medellinlab.agenda.PlanOf.MONDAY;
import static org.medellinlab.agenda.PlanOf.at;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NightHours;

/// What begins on one day and ends on the next, under each rule.
class NightRulesTest {

    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Test
    void an_hour_that_is_not_after_the_start_is_one_of_the_day_after() {
        assertThat(NightHours.arePossible(at("21:00"), at("01:00"))).isTrue();
        assertThat(NightHours.arePossible(at("09:00"), at("00:00"))).isTrue();
        assertThat(NightHours.arePossible(at("20:00"), at("08:00"))).isTrue();
        assertThat(NightHours.arePossible(at("20:00"), at("08:01"))).isFalse();
        assertThat(NightHours.arePossible(at("14:00"), at("13:00"))).isFalse();
        assertThat(NightHours.arePossible(at("14:00"), at("14:00"))).isFalse();
        assertThat(NightHours.arePossible(at("00:00"), at("00:00"))).isFalse();
        var night = new PlanOf().item("Fiesta", "21:00", "01:00").plan().items().getFirst();
        assertThat(night.endsAt()).isEqualTo(TUESDAY.atTime(1, 0));
        assertThat(night.length()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void what_goes_on_after_midnight_meets_what_begins_before_it_is_over() {
        assertThat(found(new GroupTwice(), night("00:30", "02:00")))
                .singleElement()
                .satisfies(clash -> {
                    assertThat(clash.day()).isEqualTo(MONDAY);
                    assertThat(clash.arguments(Language.ES)).containsExactly("Fiesta", "Después", "1:00");
                });
        assertThat(found(new GroupTwice(), night("01:00", "02:00"))).isEmpty();
        assertThat(found(
                        new GroupTwice(),
                        new PlanOf().item("Fiesta", "21:00", "01:00").item("Cine", "23:00", "23:30")))
                .hasSize(1);
        assertThat(found(
                        new GroupTwice(),
                        new PlanOf().item("Fiesta", "21:00", "01:00").item("Cena", "19:00", "21:00")))
                .isEmpty();
        assertThat(found(new VenueTwice(), night("00:30", "02:00"))).hasSize(1);
        assertThat(found(new VenueTwice(), night("08:00", "09:00"))).isEmpty();
        assertThat(found(new PersonTwice(), night("00:30", "02:00"))).hasSize(1);
        assertThat(found(new PersonTwice(), night("01:00", "02:00"))).isEmpty();
    }

    @Test
    void who_cannot_come_on_the_day_after_cannot_stay() {
        var night = new PlanOf().item("Fiesta", "21:00", "01:00", one -> one.with(ANA));
        assertThat(found(new PersonAway(), night.away(ANA, TUESDAY, "01:00", "09:00")))
                .isEmpty();
        assertThat(found(new PersonAway(), night.away(ANA, TUESDAY, "00:00", "09:00")))
                .hasSize(1);
    }

    @Test
    void who_is_away_through_a_night_is_so_under_the_rule_and_for_the_planner() {
        var plan = new PlanOf()
                .item("Fiesta", "21:00", "01:00", one -> one.with(ANA))
                .item("Taller", "08:00", "09:00", one -> one.with(ANA).on(TUESDAY));
        assertThat(found(new PersonAway(), plan.away(ANA, MONDAY, "09:00", "21:00")))
                .isEmpty();
        assertThat(found(new PersonAway(), plan.away(ANA, MONDAY, "23:00", "08:30")))
                .as("both fall into it")
                .hasSize(2);
        var grid = new PlanningGrid(List.of(MONDAY, TUESDAY), List.of(), Set.of());
        var places = new PlanningPlaces(plan.plan(), grid, new PlannerWish(false, Set.of(), Set.of(), 1));
        assertThat(places.isAway(ANA, grid.quarters())).as("Tuesday at eight").isTrue();
        assertThat(places.isAway(ANA, grid.quarters() + 2))
                .as("Tuesday at half past eight")
                .isFalse();
        assertThat(places.isAway(ANA, 0)).as("Monday at eight").isFalse();
    }

    @Test
    void the_way_is_counted_from_the_night_to_the_next_beginning() {
        var rule = new TravelTooShort();
        var plan = new PlanOf()
                .item("Fiesta", "21:00", "01:00", one -> one.at(HALL))
                .item("Alba", "01:10", "02:00", one -> one.at(HILL).on(TUESDAY))
                .minutes(HALL, HILL, 20);
        assertThat(found(rule, plan))
                .singleElement()
                .satisfies(
                        clash -> assertThat(clash.arguments(Language.ES)).contains("Fiesta", "Alba", 20, 10, "1:20"));
        assertThat(AgendaTransfers.of(plan.plan())).singleElement().satisfies(way -> {
            assertThat(way.day()).isEqualTo(TUESDAY);
            assertThat(way.isInTime()).isFalse();
        });
        assertThat(found(
                        rule,
                        new PlanOf()
                                .item("Mañana", "08:00", "09:00", one -> one.at(HILL))
                                .item("Fiesta", "21:00", "01:00", one -> one.at(HALL))
                                .item(
                                        "Alba",
                                        "08:00",
                                        "09:00",
                                        one -> one.at(HILL).on(TUESDAY))
                                .minutes(HALL, HILL, 20)
                                .minutes(HILL, HALL, 20)))
                .isEmpty();
    }

    @Test
    void a_place_is_open_until_it_closes_and_a_day_lasts_until_its_last_item_is_over() {
        var night = new PlanOf().item("Fiesta", "21:00", "01:00", one -> one.at(HALL));
        assertThat(found(new VenueClosed(), night.venue(HALL, 120, false, null, "23:00")))
                .hasSize(1);
        assertThat(found(new VenueClosed(), night.venue(HALL, 120, false, null, null)))
                .isEmpty();
        assertThat(found(
                        new DayTooLong(),
                        new PlanOf().item("A", "13:00", "14:00").item("B", "21:00", "01:00")))
                .singleElement()
                .satisfies(clash -> assertThat(clash.arguments(Language.ES)).contains("13:00", "1:00"));
        assertThat(found(
                        new DayTooLong(),
                        new PlanOf().item("A", "15:00", "16:00").item("B", "21:00", "01:00")))
                .isEmpty();
        assertThat(found(
                        new OutOfOrder(),
                        new PlanOf()
                                .item("Fiesta", "21:00", "01:00")
                                .item("Alba", "00:30", "02:00", one -> one.on(TUESDAY))
                                .first(0, 1)))
                .hasSize(1);
        assertThat(found(
                        new OutsideTheDays(),
                        new PlanOf().item("Fiesta", "21:00", "01:00", one -> one.on(MONDAY.plusDays(4)))))
                .isEmpty();
    }

    @Test
    void a_place_that_closes_after_midnight_is_open_in_the_night_and_not_by_day() {
        assertThat(inABar("20:00", "02:00", MONDAY)).as("the whole night").isEmpty();
        assertThat(inABar("21:00", "23:00", MONDAY)).as("before midnight").isEmpty();
        assertThat(inABar("00:30", "02:00", TUESDAY))
                .as("after midnight, of the night before")
                .isEmpty();
        assertThat(inABar("23:00", "00:00", MONDAY)).as("until midnight").isEmpty();
        assertThat(inABar("19:00", "21:00", MONDAY)).as("before it opens").hasSize(1);
        assertThat(inABar("21:00", "02:15", MONDAY)).as("after it closed").hasSize(1);
        assertThat(inABar("01:00", "03:00", TUESDAY))
                .as("the morning, after it closed")
                .hasSize(1);
        assertThat(inABar("10:00", "11:00", MONDAY)).as("by day").hasSize(1);
    }

    @Test
    void a_place_that_closes_at_midnight_or_never_does_just_that() {
        var night = new PlanOf().item("Fiesta", "21:00", "00:00", one -> one.at(HALL));
        assertThat(found(new VenueClosed(), night.venue(HALL, 120, false, "09:00", "00:00")))
                .isEmpty();
        var longer = new PlanOf().item("Fiesta", "21:00", "01:00", one -> one.at(HALL));
        assertThat(found(new VenueClosed(), longer.venue(HALL, 120, false, "09:00", "00:00")))
                .hasSize(1);
        assertThat(found(new VenueClosed(), longer.venue(HALL, 120, false, "09:00", null)))
                .hasSize(1);
        assertThat(found(new VenueClosed(), longer.venue(HALL, 120, false, "00:00", "00:00")))
                .isEmpty();
    }

    @Test
    void the_night_of_a_place_is_one_by_its_own_clocks() {
        // 20:00 to 2:00 in Madrid is 13:00 to 19:00 in Bogotá
        assertThat(found(
                        new VenueClosed(),
                        new PlanOf()
                                .hallIn("Europe/Madrid", "20:00", "02:00")
                                .item("Llamada", "17:00", "19:00", one -> one.at(HALL))))
                .isEmpty();
        assertThat(found(
                        new VenueClosed(),
                        new PlanOf()
                                .hallIn("Europe/Madrid", "20:00", "02:00")
                                .item("Llamada", "18:00", "19:30", one -> one.at(HALL))))
                .hasSize(1);
    }

    /// In a place open from 20:00 to 2:00.
    private static List<Clash> inABar(String starts, String ends, LocalDate day) {
        return found(
                new VenueClosed(),
                new PlanOf()
                        .item("Fiesta", starts, ends, one -> one.at(HALL).on(day))
                        .venue(HALL, 120, false, "20:00", "02:00"));
    }

    @Test
    void clocks_that_jump_in_the_night_are_said_of_the_day_after() {
        // Madrid: on Sunday 26 October 2031 the clocks go back from 3 to 2
        var saturday = LocalDate.of(2031, 10, 25);
        assertThat(found(
                        new HourTwice(),
                        new PlanOf().in("Europe/Madrid").item("Fiesta", "21:00", "02:30", one -> one.on(saturday))))
                .hasSize(1);
        assertThat(found(
                        new HourTwice(),
                        new PlanOf()
                                .in("Europe/Madrid")
                                .item("Fiesta", "21:00", "02:30", one -> one.on(saturday.minusDays(1)))))
                .isEmpty();
    }

    @Test
    void the_planner_leaves_a_night_where_it_is() {
        var plan = new PlanOf()
                .item("Fiesta", "21:00", "01:00", one -> one.at(HALL))
                .item("Taller", "09:00", "10:00", one -> one.at(HALL).in(CARE))
                .plan();
        var task = new PlanningTaskOf(
                        plan, MONDAY.atStartOfDay(), Set.of(), new PlannerWish(false, Set.of(), Set.of(), 1))
                .task();
        var night = task.sessions().get(1);
        assertThat(night.pinned()).isTrue();
        assertThat(night.slot() + night.length()).isEqualTo(task.quarters());
        assertThat(task.sessions().getFirst().pinned()).isFalse();
        assertThat(PlannerMeasures.minutes(plan.items())).isEqualTo(Map.of(MONDAY, 300));
    }

    /// A party until one, and something in the same place with the same person after it.
    private static PlanOf night(String starts, String ends) {
        return new PlanOf()
                .item("Fiesta", "21:00", "01:00", one -> one.at(HALL).with(ANA))
                .item("Después", starts, ends, one -> one.at(HALL).with(ANA).on(TUESDAY));
    }

    private static List<Clash> found(ClashSource rule, PlanOf plan) {
        return rule.clashes(plan.plan()).toList();
    }
}
