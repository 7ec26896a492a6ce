package org.medellinlab.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.NightHours;

/// When somebody or some place cannot be had; hours are local to the lab.
///
/// @param nightUntil until when, of the day after, it was said that they can be had in the night that begins when this
/// ends; absent where no night was said
public record AbsenceDraft(
        LocalDate day,
        LocalTime starts,
        LocalTime ends,
        @Nullable LocalTime nightUntil) implements HeldAt {

    static final LocalTime FIRST = LocalTime.MIN;

    /// As a day cannot end at 24:00.
    static final LocalTime LAST = LocalTime.of(23, 59);

    static final Comparator<AbsenceDraft> IN_TIME = Comparator.comparing(AbsenceDraft::day)
            .thenComparing(AbsenceDraft::starts)
            .thenComparing(AbsenceDraft::ends);

    public AbsenceDraft(LocalDate day, LocalTime starts, LocalTime ends) {
        this(day, starts, ends, null);
    }

    public static AbsenceDraft wholeDay(LocalDate day) {
        return new AbsenceDraft(day, FIRST, LAST);
    }

    public boolean isAtTheHoursOf(AbsenceDraft other) {
        return day.equals(other.day) && starts.equals(other.starts) && ends.equals(other.ends);
    }

    public boolean isWholeDay() {
        return starts.equals(FIRST) && ends.equals(LAST);
    }

    /// The same before a night, or before none.
    AbsenceDraft beforeNight(@Nullable LocalTime until) {
        return new AbsenceDraft(day, starts, ends, until);
    }

    /// Whether its night, where there is one, can follow it.
    boolean isPossibleWithItsNight() {
        return nightUntil == null
                || (!runsPastMidnight() && ends.isBefore(LAST) && !nightUntil.isAfter(NightHours.LATEST));
    }

    /// What falls on that day of some absences, the earlier first; of a night, what is before or after midnight.
    static List<AbsenceDraft> on(LocalDate day, List<AbsenceDraft> some) {
        return some.stream()
                .flatMap(AbsenceDraft::byDay)
                .filter(absence -> absence.day().equals(day))
                .sorted(Comparator.comparing(AbsenceDraft::starts))
                .toList();
    }

    private Stream<AbsenceDraft> byDay() {
        if (!runsPastMidnight()) {
            return Stream.of(this);
        }
        var before = new AbsenceDraft(day, starts, LAST);
        return ends.equals(FIRST)
                ? Stream.of(before)
                : Stream.of(before, new AbsenceDraft(day.plusDays(1), FIRST, ends));
    }
}
