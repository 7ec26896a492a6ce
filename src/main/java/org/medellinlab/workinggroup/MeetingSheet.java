package org.medellinlab.workinggroup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.SeatId;

/// A meeting as people of the lab see it.
///
/// @param startsAt local to the lab
/// @param minutes what was written down of it; absent before it
/// @param calendar the address of its calendar entry
public record MeetingSheet(
        UUID id,
        long version,
        LocalDateTime startsAt,
        int length,
        @Nullable String place,
        @Nullable String agenda,
        @Nullable String minutes,
        boolean calledOff,
        String calendar,
        List<Decision> decisions) {

    /// As it can be changed.
    public MeetingDraft draft() {
        return new MeetingDraft(id, startsAt, length, place, agenda);
    }

    /// What was decided.
    ///
    /// @param seat who promised it: then it is a commitment of the same identifier
    public record Decision(
            UUID id,
            String words,
            @Nullable SeatId seat,
            @Nullable LocalDate dueOn) {}
}
