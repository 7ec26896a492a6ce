package org.medellinlab.workinggroup;

import java.time.Instant;
import java.util.UUID;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;

/// What somebody said to the group.
///
/// @param mailedAt when it goes out, or went
/// @param held whether somebody keeps it from going out
public record PostRow(
        UUID id,
        PersonId person,
        String name,
        String words,
        Language language,
        Instant postedAt,
        Instant mailedAt,
        boolean held) {

    public boolean isOnItsWay(Instant now) {
        return !held && now.isBefore(mailedAt);
    }
}
