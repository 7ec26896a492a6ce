package org.medellinlab.sitevisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Refused;
import org.medellinlab.sitevisit.VisitSheet.DepartureRow;

class BookingRulesTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 3, 3, 9, 0);
    private static final LocalDateTime EARLY = NINE.minusHours(2);

    @Test
    void a_free_seat_before_it_leaves_may_be_booked() {
        var departure = departure(NINE, 2, 1, true);
        assertThatCode(() -> refuse(departure, Set.of(), EARLY)).doesNotThrowAnyException();
        assertThatCode(() -> refuse(departure, Set.of(), NINE.minusMinutes(1))).doesNotThrowAnyException();
    }

    @Test
    void what_has_left_is_gone() {
        var departure = departure(NINE, 2, 0, true);
        assertThatThrownBy(() -> refuse(departure, Set.of(), NINE)).hasMessage("sitevisit.refused.left");
    }

    @Test
    void what_needs_no_booking_is_not_booked() {
        var departure = departure(NINE, 2, 0, false);
        assertThatThrownBy(() -> refuse(departure, Set.of(), EARLY)).hasMessage("sitevisit.refused.not-bookable");
    }

    @Test
    void a_full_departure_is_refused_with_the_others_that_have_seats() {
        var full = departure(NINE, 2, 2, true);
        var free = departure(NINE.plusMinutes(10), 12, 3, true);
        var notForBooking = departure(NINE.plusMinutes(20), 12, 0, false);
        var visit = visit("Manrique", full, free, notForBooking);

        assertThatThrownBy(() -> BookingRules.refuseWhatCannotBe(visit, full, Set.of(), List.of(visit), EARLY))
                .isInstanceOfSatisfying(
                        VisitFull.class, refused -> assertThat(refused.others()).containsExactly(free));
    }

    @Test
    void a_second_seat_in_the_same_visit_is_refused() {
        var first = departure(NINE, 20, 1, true);
        var second = departure(NINE.plusHours(5), 20, 0, true);
        var visit = visit("Manrique", first, second);

        assertThatThrownBy(
                        () -> BookingRules.refuseWhatCannotBe(visit, second, Set.of(first.id()), List.of(visit), EARLY))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("sitevisit.refused.same-visit");
                    assertThat(refused.arguments()).containsExactly("9:00");
                });
    }

    @Test
    void nobody_is_in_two_places_and_is_told_which() {
        var booked = departure(NINE, 20, 1, true);
        var other = departure(NINE.plusHours(1), 20, 0, true);
        var after = departure(NINE.plusHours(2), 20, 0, true);
        var manrique = visit("Manrique", booked);
        var arvi = visit("Arví", other, after);
        var mine = Set.of(booked.id());

        assertThatThrownBy(() -> BookingRules.refuseWhatCannotBe(arvi, other, mine, List.of(manrique, arvi), EARLY))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("sitevisit.refused.same-time");
                    assertThat(refused.arguments()).containsExactly(manrique.title(), "9:00", "11:00");
                });
        assertThatCode(() -> BookingRules.refuseWhatCannotBe(arvi, after, mine, List.of(manrique, arvi), EARLY))
                .doesNotThrowAnyException();
    }

    private static void refuse(DepartureRow departure, Set<UUID> mine, LocalDateTime now) {
        var visit = visit("Manrique", departure);
        BookingRules.refuseWhatCannotBe(visit, departure, mine, List.of(visit), now);
    }

    private static VisitSheet visit(String title, DepartureRow... departures) {
        return new VisitSheet(
                Ids.next(),
                "a-visit",
                LocalizedText.of(Language.ES, title),
                null,
                null,
                null,
                List.of(),
                List.of(departures));
    }

    /// Two hours away.
    private static DepartureRow departure(LocalDateTime leavesAt, int seats, int taken, boolean bookable) {
        return new DepartureRow(
                Ids.next(),
                "a-departure",
                leavesAt,
                leavesAt.plusHours(2),
                null,
                null,
                seats,
                null,
                null,
                bookable,
                taken,
                seats - taken);
    }
}
