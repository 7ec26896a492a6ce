package org.medellinlab.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SeatId;

class RatifierTest {

    private static final SeatId OWNER = SeatId.next();
    private static final SeatId NAMED = SeatId.next();
    private static final SeatId DEPUTY = SeatId.next();
    private static final PersonId ANA = PersonId.next();
    private static final PersonId LUIS = PersonId.next();

    @Test
    void the_named_seat_confirms_what_another_seat_promised() {
        assertThat(ratifier(NAMED, OWNER, ANA).asked()).isEqualTo(NAMED);
    }

    @Test
    void nobody_is_asked_as_long_as_the_organisation_has_named_nobody() {
        assertThat(ratifier(null, OWNER, ANA).asked()).isNull();
    }

    @Test
    void what_the_named_seat_changed_is_confirmed_by_the_owner() {
        assertThat(ratifier(NAMED, NAMED, ANA).asked()).isEqualTo(OWNER);
    }

    @Test
    void what_the_named_seat_promised_itself_is_confirmed_by_its_deputy() {
        assertThat(new Ratifier(OWNER, OWNER, DEPUTY, OWNER, ANA).asked()).isEqualTo(DEPUTY);
        assertThat(new Ratifier(OWNER, OWNER, null, OWNER, ANA).asked()).isNull();
    }

    @Test
    void who_gave_it_its_words_cannot_confirm_it_whatever_seats_they_hold() {
        var ratifier = ratifier(NAMED, OWNER, ANA);
        assertThat(ratifier.mayAnswer(ANA, true)).isFalse();
        assertThat(ratifier.mayAnswer(LUIS, true)).isTrue();
        assertThat(ratifier.mayAnswer(LUIS, false)).isFalse();
    }

    private static Ratifier ratifier(@Nullable SeatId named, SeatId authorSeat, PersonId author) {
        return new Ratifier(OWNER, named, DEPUTY, authorSeat, author);
    }
}
