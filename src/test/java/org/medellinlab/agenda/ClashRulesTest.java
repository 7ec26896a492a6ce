package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medellinlab.agenda.PlanOf.ANA;
import static org.medellinlab.agenda.PlanOf.CARE;
import static org.medellinlab.agenda.PlanOf.DESIGN;
import static org.medellinlab.agenda.PlanOf.HALL;
import static org.medellinlab.agenda.PlanOf.HILL;
import static org.medellinlab.agenda.PlanOf.MONDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medellinlab.shared.Language;

/// Each rule with a case that holds and one that does not.
class ClashRulesTest {

    @Test
    void a_person_in_two_places_at_once() {
        var rule = new PersonTwice();
        assertThat(found(
                        rule,
                        new PlanOf()
                                .item("A", "09:00", "10:00", one -> one.with(ANA))
                                .item("B", "09:30", "10:30", one -> one.with(ANA))))
                .singleElement()
                .satisfies(clash -> assertThat(clash.arguments(Language.ES)).containsExactly("Ana", "A", "B", "10:00"));
        assertThat(found(
                        rule,
                        new PlanOf()
                                .item("A", "09:00", "10:00", one -> one.with(ANA))
                                .item("B", "10:00", "11:00", one -> one.with(ANA))))
                .isEmpty();
    }

    @Test
    void a_person_who_cannot_come() {
        var rule = new PersonAway();
        var plan = new PlanOf().item("A", "09:00", "10:00", one -> one.with(ANA));
        assertThat(found(rule, plan)).isEmpty();
        assertThat(found(rule, plan.away(ANA, MONDAY, "10:00", "23:59"))).isEmpty();
        assertThat(found(rule, plan.away(ANA, MONDAY, "00:00", "09:30"))).hasSize(1);
    }

    @Test
    void a_working_language_nobody_interprets() {
        var rule = new LanguageMissing();
        assertThat(found(rule, new PlanOf().item("A", "09:00", "10:00", one -> one.held(Language.ES))))
                .hasSize(1);
        assertThat(found(
                        rule,
                        new PlanOf()
                                .item(
                                        "A",
                                        "09:00",
                                        "10:00",
                                        one -> one.held(Language.ES).interpretedInto(Language.PT))))
                .isEmpty();
        assertThat(found(rule, new PlanOf().item("nobody has said", "09:00", "10:00")))
                .isEmpty();
    }

    @Test
    void an_interpreter_or_a_host_without_the_language() {
        var rule = new WithoutTheLanguage();
        assertThat(found(
                        rule,
                        new PlanOf()
                                .item(
                                        "A",
                                        "09:00",
                                        "10:00",
                                        one -> one.held(Language.ES)
                                                .interpretedInto(Language.PT, Language.ES, Language.EN))))
                .hasSize(1);
        assertThat(found(
                        rule,
                        new PlanOf()
                                .item(
                                        "A",
                                        "09:00",
                                        "10:00",
                                        one -> one.held(Language.ES)
                                                .interpretedInto(Language.PT, Language.ES, Language.PT))))
                .isEmpty();
        assertThat(found(
                        rule,
                        new PlanOf()
                                .item(
                                        "A",
                                        "09:00",
                                        "10:00",
                                        one -> one.held(Language.ES).with(new UUID(0, 9), Language.PT))))
                .hasSize(1);
        assertThat(found(
                        rule,
                        new PlanOf()
                                .item(
                                        "A",
                                        "09:00",
                                        "10:00",
                                        one -> one.held(Language.ES).with(new UUID(0, 9), Language.PT, Language.ES))))
                .isEmpty();
        assertThat(found(
                        rule,
                        new PlanOf()
                                .item(
                                        "unknown",
                                        "09:00",
                                        "10:00",
                                        one -> one.held(Language.ES).with(ANA))))
                .isEmpty();
    }

    @Test
    void a_place_with_two_things_in_it_unless_it_may_hold_several() {
        var rule = new VenueTwice();
        var plan = new PlanOf()
                .item("A", "09:00", "10:00", one -> one.at(HALL).in(CARE))
                .item("B", "09:30", "10:30", one -> one.at(HALL).in(DESIGN));
        assertThat(found(rule, plan))
                .singleElement()
                .satisfies(
                        clash -> assertThat(clash.arguments(Language.ES)).containsExactly("A", "B", "Sala", "Cerro"));
        assertThat(found(rule, plan.venue(HALL, 120, true, null, null))).isEmpty();
        assertThat(found(
                        rule,
                        new PlanOf()
                                .item("A", "09:00", "10:00", one -> one.at(HALL).in(CARE))
                                .item("B", "09:30", "10:30", one -> one.at(HILL).in(DESIGN))))
                .isEmpty();
    }

    @Test
    void a_place_too_small_for_those_who_come() {
        var rule = new VenueTooSmall();
        assertThat(found(rule, new PlanOf().item("A", "09:00", "10:00", one -> one.at(HILL))))
                .singleElement()
                .satisfies(clash ->
                        assertThat(clash.arguments(Language.ES)).containsExactly("A", "Cerro", 100, 40, "Sala"));
        assertThat(found(rule, new PlanOf().item("A", "09:00", "10:00", one -> one.at(HALL))))
                .isEmpty();
        assertThat(found(
                        rule,
                        new PlanOf()
                                .item("A", "09:00", "10:00", one -> one.at(HILL).holding(41))))
                .hasSize(1);
        assertThat(found(
                        rule,
                        new PlanOf()
                                .item("A", "09:00", "10:00", one -> one.at(HILL).holding(40))))
                .isEmpty();
        assertThat(found(
                        rule,
                        new PlanOf()
                                .item(
                                        "of one track",
                                        "09:00",
                                        "10:00",
                                        one -> one.at(HILL).in(CARE))))
                .isEmpty();
    }

    @Test
    void a_place_that_is_closed_or_cannot_be_had() {
        var rule = new VenueClosed();
        var plan =
                new PlanOf().venue(HALL, 120, false, "09:00", "18:00").item("A", "09:00", "18:00", one -> one.at(HALL));
        assertThat(found(rule, plan)).isEmpty();
        assertThat(found(rule, plan.away(HALL, MONDAY.plusDays(1), "00:00", "23:59")))
                .isEmpty();
        assertThat(found(rule, plan.away(HALL, MONDAY, "12:00", "13:00"))).hasSize(1);
        assertThat(found(
                        rule,
                        new PlanOf()
                                .venue(HALL, 120, false, "09:30", null)
                                .item("A", "09:00", "10:00", one -> one.at(HALL))))
                .hasSize(1);
    }

    @Test
    void a_place_in_another_zone_is_open_by_its_own_clocks() {
        var rule = new VenueClosed();
        // Madrid is seven hours ahead of Bogotá in May
        assertThat(found(
                        rule,
                        new PlanOf()
                                .hallIn("Europe/Madrid", "15:00", "20:00")
                                .item("A", "08:00", "13:00", one -> one.at(HALL))))
                .isEmpty();
        assertThat(found(
                        rule,
                        new PlanOf()
                                .hallIn("Europe/Madrid", "09:00", "18:00")
                                .item("A", "10:00", "12:00", one -> one.at(HALL))))
                .singleElement()
                .satisfies(clash -> assertThat(clash.arguments(Language.ES))
                        .containsExactly("A", "Sala", "9:00", "18:00", Clash.NONE, "17:00 – 19:00"));
        // it runs past midnight there, where the place is open from the morning on
        assertThat(found(
                        rule,
                        new PlanOf()
                                .hallIn("Europe/Madrid", "09:00", null)
                                .item("A", "16:00", "18:00", one -> one.at(HALL))))
                .hasSize(1);
        assertThat(found(
                        rule,
                        new PlanOf()
                                .hallIn("Europe/Madrid", "09:00", null)
                                .item("A", "15:00", "17:00", one -> one.at(HALL))))
                .isEmpty();
    }

    @Test
    void the_same_delegates_in_two_places() {
        var rule = new GroupTwice();
        assertThat(found(
                        rule,
                        new PlanOf().item("A", "09:00", "10:00").item("B", "09:30", "10:30", one -> one.in(CARE))))
                .hasSize(1);
        assertThat(found(
                        rule,
                        new PlanOf()
                                .item("A", "09:00", "10:00", one -> one.in(CARE))
                                .item("B", "09:30", "10:30", one -> one.in(CARE))))
                .hasSize(1);
        assertThat(found(
                        rule,
                        new PlanOf()
                                .item("A", "09:00", "10:00", one -> one.in(CARE))
                                .item("B", "09:30", "10:30", one -> one.in(DESIGN))))
                .isEmpty();
        assertThat(found(
                        rule,
                        new PlanOf()
                                .item("visits to choose from", "09:00", "12:00", one -> one.kind(AgendaItemKind.VISIT))
                                .item("another", "09:30", "12:00", one -> one.kind(AgendaItemKind.VISIT))))
                .isEmpty();
    }

    @Test
    void somebody_needed_who_has_a_place_in_a_visit_then() {
        var rule = new NeededAway();
        var plan = new PlanOf()
                .item("Visita", "09:00", "12:00", one -> one.kind(AgendaItemKind.VISIT))
                .item("A", "11:00", "12:00", one -> one.with(ANA));
        assertThat(found(rule, plan)).isEmpty();
        assertThat(found(rule, plan.aboard(0, "Cerro", "09:15", "11:00", ANA))).isEmpty();
        assertThat(found(rule, plan.aboard(0, "Río", "09:15", "12:30", new UUID(0, 9))))
                .isEmpty();
        assertThat(found(rule, plan.aboard(0, "Barrio", "09:15", "11:15", ANA)))
                .singleElement()
                .satisfies(clash -> assertThat(clash.arguments(Language.ES))
                        .containsExactly("Ana", "A", "Barrio", "9:15", "11:15"));
    }

    @Test
    void somebody_needed_at_the_visit_in_which_they_have_a_place() {
        assertThat(found(
                        new NeededAway(),
                        new PlanOf()
                                .item("Visita", "09:00", "12:00", one -> one.with(ANA))
                                .aboard(0, "Cerro", "09:15", "12:30", ANA)))
                .isEmpty();
    }

    @Test
    void a_group_still_under_way_while_something_is_for_everybody() {
        var rule = new AwayForAll();
        assertThat(found(
                        rule,
                        new PlanOf()
                                .item("Visita", "09:00", "12:00", one -> one.kind(AgendaItemKind.VISIT))
                                .item("Plenaria", "12:00", "13:00")
                                .aboard(0, "Cerro", "09:15", "12:30", ANA)))
                .singleElement()
                .satisfies(clash -> assertThat(clash.arguments(Language.ES))
                        .containsExactly(1, "Cerro", "9:15", "12:30", "Plenaria"));
        assertThat(found(
                        rule,
                        new PlanOf()
                                .item("Visita", "09:00", "12:00", one -> one.kind(AgendaItemKind.VISIT))
                                .item("Plenaria", "12:30", "13:00")
                                .item("de un eje", "12:00", "13:00", one -> one.in(CARE))
                                .aboard(0, "Cerro", "09:15", "12:30", ANA)))
                .isEmpty();
        assertThat(found(
                        rule,
                        new PlanOf()
                                .item("said of the items", "09:00", "12:15", one -> one.kind(AgendaItemKind.VISIT))
                                .item("Plenaria", "12:00", "13:00")
                                .aboard(0, "Cerro", "09:15", "12:30", ANA)))
                .isEmpty();
    }

    @Test
    void delegates_who_chose_two_things_that_are_at_the_same_time_now() {
        var rule = new ChosenTwice();
        var other = new UUID(0, 9);
        assertThat(found(
                        rule,
                        new PlanOf()
                                .item("A", "09:00", "10:00", one -> one.in(CARE))
                                .item("B", "09:30", "10:30", one -> one.in(DESIGN))
                                .chose(0, ANA, other)
                                .chose(1, ANA)))
                .singleElement()
                .satisfies(clash -> {
                    assertThat(clash.arguments(Language.ES)).containsExactly(1, "A", "B", "10:00");
                    assertThat(clash.items()).hasSize(2);
                });
        assertThat(found(
                        rule,
                        new PlanOf()
                                .item("A", "09:00", "10:00", one -> one.in(CARE))
                                .item("B", "09:30", "10:30", one -> one.in(DESIGN))
                                .chose(0, other)
                                .chose(1, ANA)))
                .isEmpty();
    }

    @Test
    void a_delegate_who_chose_something_during_the_visit_they_have_a_place_in() {
        var rule = new ChosenTwice();
        var plan = new PlanOf()
                .item("Visita", "09:00", "12:00", one -> one.kind(AgendaItemKind.VISIT))
                .item("A", "12:00", "13:00", one -> one.in(CARE))
                .chose(1, ANA);
        assertThat(found(rule, plan.aboard(0, "Cerro", "09:15", "12:00", ANA))).isEmpty();
        assertThat(found(rule, plan.aboard(0, "Río", "09:30", "12:15", ANA)))
                .filteredOn(clash -> clash.isAbout(new UUID(1, 1)))
                .hasSize(1);
    }

    @Test
    void not_enough_time_to_get_there() {
        var rule = new TravelTooShort();
        assertThat(found(rule, route("10:20")))
                .singleElement()
                .satisfies(clash -> assertThat(clash.arguments(Language.ES))
                        .containsExactly("A", "B", 30, 20, "known", "10:30", "none"));
        assertThat(found(rule, route("10:30"))).isEmpty();
    }

    @Test
    void not_enough_time_for_one_who_is_needed_at_both() {
        var rule = new TravelTooShort();
        var plan = new PlanOf()
                .minutes(HALL, HILL, 30)
                .item("A", "09:00", "10:00", one -> one.at(HALL).in(CARE).with(ANA))
                .item("B", "10:10", "11:00", one -> one.at(HILL).in(DESIGN).with(ANA));
        assertThat(found(rule, plan))
                .singleElement()
                .satisfies(clash -> assertThat(clash.arguments(Language.ES)).endsWith("Ana"));
        assertThat(found(
                        rule,
                        new PlanOf()
                                .minutes(HALL, HILL, 30)
                                .item(
                                        "A",
                                        "09:00",
                                        "10:00",
                                        one -> one.at(HALL).in(CARE).with(ANA))
                                .item("B", "10:10", "11:00", one -> one.at(HILL).in(DESIGN))))
                .isEmpty();
    }

    @Test
    void a_day_through_noon_without_a_meal() {
        var rule = new MealMissing();
        var plan = new PlanOf().item("A", "09:00", "12:00").item("B", "13:00", "16:00");
        assertThat(found(rule, plan)).hasSize(1);
        assertThat(found(rule, plan.item("Almuerzo", "12:00", "13:00", one -> one.kind(AgendaItemKind.MEAL))))
                .isEmpty();
        assertThat(found(rule, new PlanOf().item("only a morning", "09:00", "12:30")))
                .isEmpty();
    }

    @Test
    void a_day_that_is_too_long() {
        var rule = new DayTooLong();
        assertThat(found(rule, new PlanOf().item("A", "08:00", "09:00").item("B", "18:30", "19:30")))
                .hasSize(1);
        assertThat(found(rule, new PlanOf().item("A", "08:00", "09:00").item("B", "18:00", "19:00")))
                .isEmpty();
    }

    @Test
    void an_item_outside_the_days_of_the_lab() {
        var rule = new OutsideTheDays();
        assertThat(found(rule, new PlanOf().item("A", "09:00", "10:00", one -> one.on(MONDAY.plusDays(5)))))
                .hasSize(1);
        assertThat(found(rule, new PlanOf().item("A", "09:00", "10:00", one -> one.on(MONDAY.plusDays(4)))))
                .isEmpty();
    }

    @Test
    void an_item_on_a_holiday_of_the_host_city() {
        var rule = new OnHoliday();
        var plan = new PlanOf().item("A", "09:00", "10:00").item("B", "10:00", "11:00");
        assertThat(found(rule, plan.holiday(MONDAY.plusDays(1), "Fiesta"))).isEmpty();
        assertThat(found(rule, plan.holiday(MONDAY, "Fiesta")))
                .singleElement()
                .satisfies(clash -> assertThat(clash.items()).hasSize(2));
    }

    @Test
    void an_hour_the_clocks_jump_over() {
        var rule = new NoSuchHour();
        var night = LocalDate.of(2031, 3, 30);
        assertThat(found(rule, new PlanOf().in("Europe/Madrid").item("A", "02:30", "04:00", one -> one.on(night))))
                .singleElement()
                .satisfies(clash -> assertThat(clash.arguments(Language.ES)).containsExactly("A", "2:30", "3:30"));
        assertThat(found(rule, new PlanOf().item("A", "02:30", "04:00", one -> one.on(night))))
                .isEmpty();
    }

    @Test
    void an_hour_that_comes_twice() {
        var rule = new HourTwice();
        var night = LocalDate.of(2031, 10, 26);
        assertThat(found(rule, new PlanOf().in("Europe/Madrid").item("A", "02:30", "04:00", one -> one.on(night))))
                .singleElement()
                .satisfies(
                        clash -> assertThat(clash.arguments(Language.ES)).containsExactly("A", "2:30", "2:00", "3:00"));
        assertThat(found(rule, new PlanOf().in("Europe/Madrid").item("A", "01:00", "02:30", one -> one.on(night))))
                .hasSize(1);
        assertThat(found(rule, new PlanOf().in("Europe/Madrid").item("A", "03:00", "04:00", one -> one.on(night))))
                .isEmpty();
        assertThat(found(rule, new PlanOf().item("A", "02:30", "04:00", one -> one.on(night))))
                .isEmpty();
    }

    @Test
    void an_item_before_what_it_must_follow() {
        var rule = new OutOfOrder();
        var plan = new PlanOf().item("A", "09:00", "10:00").item("B", "10:00", "11:00");
        assertThat(found(rule, plan.first(0, 1))).isEmpty();
        assertThat(found(rule, plan.first(1, 0))).hasSize(1);
    }

    @Test
    void the_way_to_the_next_item_is_a_transfer_and_staying_is_none() {
        assertThat(AgendaTransfers.of(route("10:20").plan())).singleElement().satisfies(way -> {
            assertThat(way.minutes()).isEqualTo(30);
            assertThat(way.isInTime()).isFalse();
            assertThat(way.next()).isEqualTo(PlanOf.text("B"));
        });
        assertThat(AgendaTransfers.of(new PlanOf()
                        .item("A", "09:00", "10:00", one -> one.at(HALL))
                        .item("B", "10:30", "12:00", one -> one.at(HALL))
                        .plan()))
                .isEmpty();
    }

    private static PlanOf route(String next) {
        return new PlanOf()
                .minutes(HALL, HILL, 30)
                .item("A", "09:00", "10:00", one -> one.at(HALL))
                .item("traslado", "10:00", next, one -> one.kind(AgendaItemKind.TRANSFER))
                .item("B", next, "12:00", one -> one.at(HILL));
    }

    private static List<Clash> found(ClashSource rule, PlanOf plan) {
        return rule.clashes(plan.plan()).toList();
    }

    @Test
    void the_way_counts_from_where_an_item_ends() {
        var rule = new TravelTooShort();
        assertThat(found(rule, walk(HALL))).isEmpty();
        assertThat(AgendaTransfers.of(walk(HALL).plan())).isEmpty();
        assertThat(found(rule, walk(HILL)))
                .singleElement()
                .satisfies(clash -> assertThat(clash.arguments(Language.ES)).contains(30, 10));
        assertThat(AgendaTransfers.of(walk(HILL).plan())).singleElement().satisfies(way -> {
            assertThat(way.from()).isEqualTo(PlanOf.text("Cerro"));
            assertThat(way.to()).isEqualTo(PlanOf.text("Sala"));
        });
    }

    /// From the hill down to there, and ten minutes later something in the hall.
    private static PlanOf walk(UUID until) {
        return new PlanOf()
                .minutes(HILL, HALL, 30)
                .item("A", "09:00", "10:00", one -> one.at(HILL).until(until))
                .item("B", "10:10", "11:00", one -> one.at(HALL));
    }
}
