package org.medellinlab.agenda;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.medellinlab.shared.NightHours;

/// When something of the agenda is held, by the clocks of the lab. What begins at 21:00 and ends at 1:00 ([NightHours])
/// belongs to the day it begins on.
public interface HeldAt {

    LocalDate day();

    LocalTime starts();

    LocalTime ends();

    default LocalDateTime startsAt() {
        return day().atTime(starts());
    }

    default LocalDateTime endsAt() {
        return NightHours.end(day(), starts(), ends());
    }

    default Duration length() {
        return Duration.between(startsAt(), endsAt());
    }

    /// Whether it ends on the day after; at midnight, too.
    default boolean runsPastMidnight() {
        return NightHours.endsOnTheDayAfter(starts(), ends());
    }

    /// Whether it is held at some moment between two.
    default boolean isBetween(LocalDateTime from, LocalDateTime until) {
        return startsAt().isBefore(until) && from.isBefore(endsAt());
    }
}
