package org.medellinlab.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;

/// How people say when they can come: what they choose for a day, and when they are away with that.
public enum PartOfDay {
    /// Can come at any hour.
    ALL,
    /// Until one o'clock.
    MORNING,
    /// From one o'clock on.
    AFTERNOON,
    /// Cannot come.
    NONE,
    /// At hours they write.
    HOURS;

    private static final LocalTime NOON = LocalTime.of(13, 0);

    /// What is said without hours.
    public Optional<AbsenceDraft> away(LocalDate day) {
        return switch (this) {
            case ALL, HOURS -> Optional.empty();
            case MORNING -> Optional.of(new AbsenceDraft(day, NOON, AbsenceDraft.LAST));
            case AFTERNOON -> Optional.of(new AbsenceDraft(day, AbsenceDraft.FIRST, NOON));
            case NONE -> Optional.of(AbsenceDraft.wholeDay(day));
        };
    }

    /// What that amounts to.
    static PartOfDay of(LocalDate day, DaySaid said) {
        return Stream.of(values())
                .filter(part -> DaySaid.of(part.away(day)).equals(said))
                .findFirst()
                .orElse(HOURS);
    }
}
