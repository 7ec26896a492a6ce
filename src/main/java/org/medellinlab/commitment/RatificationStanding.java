package org.medellinlab.commitment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.mail.MailState;
import org.medellinlab.shared.SeatId;

/// How it stands with confirming a promise at home, and what who is acting may do about it.
///
/// @param owner the seat that owns the promise
/// @param named the seat its organisation has named; absent as long as it has named none
/// @param asked the seat that is asked; absent when nobody is named or nobody else than the author is there
/// @param vacant nobody holds the asked seat
/// @param ownWords who is acting holds the asked seat, but the words are their own
public record RatificationStanding(
        SeatId owner,
        @Nullable SeatId named,
        @Nullable SeatId asked,
        boolean vacant,
        boolean mayAnswer,
        boolean ownWords,
        boolean mayAsk,
        boolean mayChange,
        boolean mayName,
        List<Request> requests) {

    /// A seat was asked.
    ///
    /// @param state where the mail is; absent when it is no longer kept
    public record Request(Instant at, SeatId seat, @Nullable MailState state) {}
}
