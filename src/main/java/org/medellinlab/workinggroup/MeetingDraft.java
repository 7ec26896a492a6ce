package org.medellinlab.workinggroup;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A meeting to be announced.
///
/// @param id given when the form is opened, so that sending it twice makes one meeting
/// @param startsAt local to the lab
/// @param place a room, or the address of a call
public record MeetingDraft(
        UUID id,
        LocalDateTime startsAt,
        int minutes,
        @Nullable String place,
        @Nullable String agenda) {}
