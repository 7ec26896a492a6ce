package org.medellinlab.workinggroup;

import java.time.Instant;
import java.util.UUID;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;

/// What somebody said to the group.
///
/// @param mailedAt when it goes out, or went
/// @param state whether it does, or somebody keeps it from going out
public record PostRow(
        UUID id,
        PersonId person,
        String name,
        String words,
        Language language,
        Instant postedAt,
        Instant mailedAt,
        SendingState state) {

    public boolean held() {
        return state == SendingState.HELD;
    }

    public boolean isOnItsWay(Instant now) {
        return state == SendingState.WAITING && now.isBefore(mailedAt);
    }
}
