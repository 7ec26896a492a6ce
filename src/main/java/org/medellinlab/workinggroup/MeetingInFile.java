package org.medellinlab.workinggroup;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A meeting in the section `groupMeetings` of a lab file.
///
/// @param minutes how long
/// @param said what was written down
record MeetingInFile(
        String group,
        @JsonFormat(pattern = "uuuu-MM-dd'T'HH:mm") LocalDateTime startsAt,
        int minutes,
        @Nullable String place,
        @Nullable String agenda,
        @Nullable String said,
        boolean calledOff,
        List<Decision> decisions) {

    /// @param seat that took it on, by which it became that `commitment`
    record Decision(
            String words,
            @Nullable String seat,
            @Nullable String commitment,
            @Nullable LocalDate dueOn) {}

    MeetingInFile {
        decisions = decisions == null ? List.of() : List.copyOf(decisions);
    }
}
