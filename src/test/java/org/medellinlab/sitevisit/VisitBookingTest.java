package org.medellinlab.sitevisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ProductTest
class VisitBookingTest {

    @Autowired
    DemoVisits demo;

    @Autowired
    VisitBooking booking;

    private LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        lab = demo.lay().id();
    }

    @Test
    void a_delegate_books_a_seat_and_gives_it_back() {
        var seat = demo.departure("manrique-b");
        demo.doAs("demo-delegate", () -> booking.book(lab, seat.id()));

        assertThat(demo.departure("manrique-b").taken()).isEqualTo(1);
        assertThat(demo.departure("manrique-b").left()).isEqualTo(1);
        assertThat(demo.as("demo-delegate", () -> booking.mine(lab))).containsExactly(seat.id());
        assertThat(demo.as("demo-lead", () -> booking.mine(lab))).isEmpty();

        demo.doAs("demo-delegate", () -> booking.cancel(lab, seat.id()));
        demo.doAs("demo-delegate", () -> booking.cancel(lab, seat.id()));

        assertThat(demo.departure("manrique-b").taken()).isZero();
    }

    @Test
    void cancelling_leaves_the_seats_of_others_alone() {
        var seat = demo.departure("manrique-b");
        demo.doAs("demo-delegate", () -> booking.book(lab, seat.id()));
        demo.doAs("demo-lead", () -> booking.cancel(lab, seat.id()));

        assertThat(demo.departure("manrique-b").taken()).isEqualTo(1);
    }

    @Test
    void of_fifty_who_want_the_last_two_seats_two_get_them() throws Exception {
        var seat = demo.departure("manrique-b");
        var people =
                IntStream.range(0, 50).mapToObj(i -> demo.oneMoreDelegate()).toList();

        var outcomes =
                atOnce(people.stream().map(who -> attempt(who, seat.id())).toList());

        assertThat(outcomes).filteredOn("booked"::equals).hasSize(2);
        assertThat(outcomes).filteredOn("sitevisit.refused.full"::equals).hasSize(48);
        assertThat(demo.departure("manrique-b").taken()).isEqualTo(2);
        assertThat(demo.bookings()).isEqualTo(2);
    }

    @Test
    void pressing_twice_at_once_books_once() throws Exception {
        var seat = demo.departure("arvi-a");
        var who = demo.person("demo-delegate");

        var outcomes = atOnce(
                IntStream.range(0, 8).mapToObj(i -> attempt(who, seat.id())).toList());

        assertThat(outcomes).hasSize(8).containsOnly("booked");
        assertThat(demo.bookings()).isEqualTo(1);
    }

    @Test
    void nobody_gets_two_visits_at_one_time_even_in_parallel() throws Exception {
        var who = demo.person("demo-delegate");
        var manrique = demo.departure("manrique-a").id();
        var arvi = demo.departure("arvi-a").id();

        var outcomes = atOnce(List.of(attempt(who, manrique), attempt(who, arvi)));

        assertThat(outcomes).containsExactlyInAnyOrder("booked", "sitevisit.refused.same-time");
    }

    @Test
    void the_hosts_room_bounds_all_departures_together() {
        // Manrique receives 22: 20 in the bus and 2 in the car
        CurrentActor.asSystem(() -> IntStream.range(0, 22)
                        .mapToObj(i -> demo.oneMoreDelegate())
                        .toList())
                .forEach(who -> CurrentActor.as(who, () -> {
                    var key = demo.departure("manrique-a").left() > 0 ? "manrique-a" : "manrique-b";
                    booking.book(lab, demo.departure(key).id());
                    return key;
                }));

        assertThat(demo.visit("manrique").departures()).allMatch(d -> d.left() == 0);
        assertThatThrownBy(() -> demo.doAs(
                        "demo-delegate",
                        () -> booking.book(lab, demo.departure("manrique-a").id())))
                .isInstanceOfSatisfying(
                        VisitFull.class, full -> assertThat(full.others()).isEmpty());
    }

    @Test
    void what_needs_no_booking_cannot_be_booked() {
        assertThatThrownBy(() -> demo.doAs(
                        "demo-delegate",
                        () -> booking.book(lab, demo.departure("rio-a").id())))
                .isInstanceOf(Refused.class)
                .hasMessage("sitevisit.refused.not-bookable");
    }

    @Test
    void who_does_not_take_part_cannot_book_and_a_departure_of_another_lab_is_not_there() {
        var seat = demo.departure("arvi-a").id();
        assertThatThrownBy(() -> demo.doAs("demo-delegate", () -> booking.book(LabId.next(), seat)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> CurrentActor.asSystem(() -> booking.book(LabId.next(), seat)))
                .isInstanceOf(NotForYou.class);
        assertThatThrownBy(() -> demo.doAs("demo-delegate", () -> booking.book(lab, Ids.next())))
                .isInstanceOf(NotForYou.class);
    }

    private Callable<String> attempt(SignedIn who, UUID departure) {
        return () -> {
            try {
                return CurrentActor.as(who, () -> {
                    booking.book(lab, departure);
                    return "booked";
                });
            } catch (Refused refused) {
                return refused.key();
            }
        };
    }

    private static List<String> atOnce(List<Callable<String>> attempts)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var outcomes = new ArrayList<String>();
            for (var future : threads.invokeAll(attempts)) {
                outcomes.add(future.get());
            }
            return outcomes;
        }
    }
}
