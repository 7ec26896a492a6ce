package org.medellinlab.registration;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SeatId;

/// What somebody who comes has told. Diet, access needs and the emergency contact are for the organisers of the lab
/// alone and are never written into a log: [#toString] says nothing.
///
/// @param seat through which the person comes; absent for who comes for nobody but themselves
/// @param photos whether pictures of the person may be shown
public record InvitationAnswer(
        Language language,
        @Nullable SeatId seat,
        @Nullable String diet,
        @Nullable String access,
        @Nullable LocalDate arrivesOn,
        @Nullable LocalTime arrivesAt,
        @Nullable LocalDate departsOn,
        @Nullable String emergency,
        boolean photos) {

    @Override
    public String toString() {
        return "InvitationAnswer";
    }
}
