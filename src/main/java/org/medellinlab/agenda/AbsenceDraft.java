package org.medellinlab.agenda;

import java.time.LocalDate;
import java.time.LocalTime;

/// When somebody or some place cannot be had; hours are local to the lab.
public record AbsenceDraft(LocalDate day, LocalTime starts, LocalTime ends) {

    static final LocalTime FIRST = LocalTime.MIN;
    static final LocalTime LAST = LocalTime.of(23, 59);

    public static AbsenceDraft wholeDay(LocalDate day) {
        return new AbsenceDraft(day, FIRST, LAST);
    }

    public boolean isWholeDay() {
        return starts.equals(FIRST) && ends.equals(LAST);
    }
}
