package org.medellinlab.registration;

import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.SeatId;

/// A seat of an organisation that is to be invited.
///
/// @param holder who holds it today; absent when it is vacant
/// @param invitable whether a mail can go to the holder and none has gone yet
public record HeldSeat(
        SeatId seat, LocalizedText title, @Nullable String holder, boolean invitable) {}
