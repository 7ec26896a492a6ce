package org.medellinlab.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medellinlab.shared.PersonId;

class NightDoubtTest {

    private static final UUID ROOM = new UUID(0, 1);
    private static final PersonId ANA = new PersonId(new UUID(0, 2));

    @Test
    void nights_between_arrival_and_departure_leave_no_doubt() {
        assertThat(NightDoubt.of(journey(day(4), null, day(8)), List.of(nights(4, 8))))
                .isEmpty();
        assertThat(NightDoubt.of(Journey.UNKNOWN, List.of(nights(4, 8)))).isEmpty();
        assertThat(NightDoubt.of(journey(day(4), null, day(8)), List.of())).isEmpty();
    }

    @Test
    void a_bed_too_late_or_given_back_too_early_is_doubted_and_so_is_an_empty_one() {
        assertThat(NightDoubt.of(journey(day(4), null, day(8)), List.of(nights(5, 7))))
                .containsExactly(NightDoubt.ARRIVES_EARLIER, NightDoubt.LEAVES_LATER);
        assertThat(NightDoubt.of(journey(day(4), null, day(8)), List.of(nights(3, 9))))
                .containsExactly(NightDoubt.ARRIVES_LATER, NightDoubt.LEAVES_EARLIER);
    }

    @Test
    void who_arrives_in_the_small_hours_may_have_the_bed_from_the_night_before() {
        var early = LocalTime.of(3, 40);
        assertThat(NightDoubt.of(journey(day(4), early, day(8)), List.of(nights(3, 8))))
                .isEmpty();
        assertThat(NightDoubt.of(journey(day(4), early, day(8)), List.of(nights(4, 8))))
                .isEmpty();
        assertThat(NightDoubt.of(journey(day(4), LocalTime.of(9, 0), day(8)), List.of(nights(3, 8))))
                .containsExactly(NightDoubt.ARRIVES_LATER);
    }

    @Test
    void two_beds_one_after_the_other_are_one_stay_unless_a_night_is_between_or_twice() {
        var journey = journey(day(4), null, day(8));
        assertThat(NightDoubt.of(journey, List.of(nights(6, 8), nights(4, 6)))).isEmpty();
        assertThat(NightDoubt.of(journey, List.of(nights(4, 5), nights(6, 8)))).containsExactly(NightDoubt.GAP);
        assertThat(NightDoubt.of(journey, List.of(nights(4, 7), nights(6, 8)))).containsExactly(NightDoubt.TWO_BEDS);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static Journey journey(LocalDate comes, @Nullable LocalTime at, LocalDate goes) {
        return new Journey(new Journey.Way(comes, at, null, null), new Journey.Way(goes, null, null, null));
    }

    private static BedDraft nights(int first, int leaves) {
        return new BedDraft(ROOM, 1, ANA, day(first), day(leaves));
    }
}
