package org.medellinlab.commitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabDraft;

/// How far a promise reaches; until when, is the lab's rule.
public enum Horizon {
    SHORT,
    MEDIUM,
    LONG,
    /// The record does not say.
    UNSTATED;

    /// The last day the horizon runs: so many months after the lab's last day; none when it was not stated.
    public @Nullable LocalDate until(LocalDate lastDay, LabDraft.Horizons months) {
        return switch (this) {
            case SHORT -> lastDay.plusMonths(months.shortMonths());
            case MEDIUM -> lastDay.plusMonths(months.mediumMonths());
            case LONG -> lastDay.plusMonths(months.longMonths());
            case UNSTATED -> null;
        };
    }
}
