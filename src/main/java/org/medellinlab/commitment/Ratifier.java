package org.medellinlab.commitment;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SeatId;

/// Who confirms a promise: nobody who gave it the words it has now. The seat the organisation has named; where that
/// seat itself made or changed the promise, the owner; where that is the same seat, its deputy.
///
/// @param owner the seat that owns the promise
/// @param named the seat the organisation has named; absent as long as it has named none
/// @param deputy of the named seat
/// @param authorSeat the seat that gave the promise its present words
/// @param author the person who did; absent when not known
record Ratifier(
        SeatId owner,
        @Nullable SeatId named,
        @Nullable SeatId deputy,
        SeatId authorSeat,
        @Nullable PersonId author) {

    /// The seat that is asked; none when nobody is named, or nobody else is there.
    @Nullable
    SeatId asked() {
        return named == null
                ? null
                : Stream.of(named, owner, deputy)
                        .filter(Objects::nonNull)
                        .filter(seat -> !seat.equals(authorSeat))
                        .findFirst()
                        .orElse(null);
    }

    /// Whoever holds the asked seat, unless the words are their own.
    boolean mayAnswer(PersonId person, boolean holdsAsked) {
        return holdsAsked && !person.equals(author);
    }
}
