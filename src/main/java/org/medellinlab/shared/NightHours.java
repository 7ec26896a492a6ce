package org.medellinlab.shared;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// The rule of hours that may run past midnight, for whatever begins at one hour of the clock and ends at another: an
/// end that is not after its beginning is on the day after.
public final class NightHours {

    /// What runs into the next day ends within these; a longer one is a slip of the pen.
    private static final Duration LONGEST = Duration.ofHours(12);

    /// A night is over by then.
    public static final LocalTime LATEST = LocalTime.NOON;

    private NightHours() {}

    /// At midnight, too.
    public static boolean endsOnTheDayAfter(LocalTime starts, LocalTime ends) {
        return !ends.isAfter(starts);
    }

    public static LocalDateTime end(LocalDate day, LocalTime starts, LocalTime ends) {
        return (endsOnTheDayAfter(starts, ends) ? day.plusDays(1) : day).atTime(ends);
    }

    /// Whether something can be held at these hours: it takes some time, and goes on until the end of the day or
    /// through a night.
    public static boolean arePossible(LocalTime starts, LocalTime ends) {
        return !endsOnTheDayAfter(starts, ends)
                || (ends.equals(LocalTime.MIDNIGHT) && starts.isAfter(ends))
                || Duration.between(starts, ends).plusDays(1).compareTo(LONGEST) <= 0;
    }
}
