package org.medellinlab.registration;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// Somebody who is expected, and when they arrived by the lab's clocks; absent for who has not.
public record CheckInRow(MixingPerson person, @Nullable LocalDateTime arrivedAt) {

    public boolean isHere() {
        return arrivedAt != null;
    }
}
