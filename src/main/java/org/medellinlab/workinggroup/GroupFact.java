package org.medellinlab.workinggroup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something of a group's life that everybody may know, without anybody's words but those that are for all.
///
/// @param id of the meeting, or of the group that has closed
/// @param on the day, local to the lab
/// @param decisions how many the meeting took
public record GroupFact(
        UUID id,
        UUID group,
        Kind kind,
        Instant at,
        LocalDate on,
        int decisions,
        @Nullable CloseReason reason) {

    public enum Kind {
        /// A meeting of which something was written down.
        MET,
        CLOSED
    }
}
