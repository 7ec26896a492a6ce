package org.medellinlab.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// When somebody or some place cannot be had; hours are local to the lab.
public record AbsenceDraft(LocalDate day, LocalTime starts, LocalTime ends) implements HeldAt {

    static final LocalTime FIRST = LocalTime.MIN;

    /// As a day cannot end at 24:00.
    static final LocalTime LAST = LocalTime.of(23, 59);

    static final Comparator<AbsenceDraft> IN_TIME = Comparator.comparing(AbsenceDraft::day)
            .thenComparing(AbsenceDraft::starts)
            .thenComparing(AbsenceDraft::ends);

    public static AbsenceDraft wholeDay(LocalDate day) {
        return new AbsenceDraft(day, FIRST, LAST);
    }

    public boolean isWholeDay() {
        return starts.equals(FIRST) && ends.equals(LAST);
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
