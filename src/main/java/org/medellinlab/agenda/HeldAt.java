package org.medellinlab.agenda;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// When something of the agenda is held, by the clocks of the lab. An hour of its end that is not after that of its
/// start is one of the day after: what begins at 21:00 and ends at 1:00 belongs to the day it begins on.
public interface HeldAt {

    /// What runs into the next day ends within these; a longer one is a slip of the pen.
    Duration LONGEST_NIGHT = Duration.ofHours(12);

    LocalDate day();

    LocalTime starts();

    LocalTime ends();

    default LocalDateTime startsAt() {
        return day().atTime(starts());
    }

    default LocalDateTime endsAt() {
        return end(day(), starts(), ends());
    }

    default Duration length() {
        return Duration.between(startsAt(), endsAt());
    }

    /// Whether it ends on the day after; at midnight, too.
    default boolean runsPastMidnight() {
        return isOfTheDayAfter(starts(), ends());
    }

    /// Whether it is held at some moment between two.
    default boolean isBetween(LocalDateTime from, LocalDateTime until) {
        return startsAt().isBefore(until) && from.isBefore(endsAt());
    }

    static boolean isOfTheDayAfter(LocalTime starts, LocalTime ends) {
        return !ends.isAfter(starts);
    }

    static LocalDateTime end(LocalDate day, LocalTime starts, LocalTime ends) {
        return (isOfTheDayAfter(starts, ends) ? day.plusDays(1) : day).atTime(ends);
    }

    /// Whether these can be the hours of one item: it takes some time, and goes on until the end of the day or through
    /// a night.
    static boolean isPossible(LocalTime starts, LocalTime ends) {
        return !isOfTheDayAfter(starts, ends)
                || (ends.equals(LocalTime.MIDNIGHT) && starts.isAfter(ends))
                || Duration.between(starts, ends).plusDays(1).compareTo(LONGEST_NIGHT) <= 0;
    }
}
