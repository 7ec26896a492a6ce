package org.medellinlab.lab;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedText;

/// A lab as others need it.
///
/// @param draft what is written down of it
/// @param hostCityName the name of the city that runs it
public record LabSheet(LabId id, LabDraft draft, LocalizedText hostCityName) {

    public String slug() {
        return draft.slug();
    }

    public LocalizedText name() {
        return draft.name();
    }

    /// What the clocks in the lab's rooms show.
    public LocalDateTime now(Clock clock) {
        return LocalDateTime.now(clock.withZone(draft.zone()));
    }

    /// Today in the lab's zone.
    public LocalDate today(Clock clock) {
        return now(clock).toLocalDate();
    }

    /// The reporting period that the day falls in, if any.
    public Optional<LabDraft.Period> periodOn(LocalDate day) {
        return periodOn(day, draft.reportingPeriods());
    }

    public static Optional<LabDraft.Period> periodOn(LocalDate day, List<LabDraft.Period> periods) {
        return periods.stream()
                .filter(period -> !day.isBefore(period.from()) && !day.isAfter(period.until()))
                .findFirst();
    }

    public List<LocalDate> days() {
        return Stream.iterate(draft.firstDay(), day -> !day.isAfter(draft.lastDay()), day -> day.plusDays(1))
                .toList();
    }
}
