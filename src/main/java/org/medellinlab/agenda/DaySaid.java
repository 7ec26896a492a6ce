package org.medellinlab.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// What somebody said of a day: when they cannot come on it, and until when they can in the night that follows. The
/// night is the evening's: whatever is said of the day after, it begins when the night is over.
record DaySaid(List<AbsenceDraft> away, Optional<LocalTime> night) {

    /// After the last day of all nothing is asked; what is planned for its night must be over when the night is.
    private static final LocalTime LATEST = LocalTime.NOON;

    DaySaid {
        away = List.copyOf(away);
    }

    /// Without a night.
    static DaySaid of(Optional<AbsenceDraft> away) {
        return new DaySaid(away.stream().toList(), Optional.empty());
    }

    /// When somebody is away who said this of each day.
    static List<AbsenceDraft> away(SortedMap<LocalDate, DaySaid> days) {
        var all = new ArrayList<AbsenceDraft>();
        days.forEach((day, said) -> {
            var before = days.get(day.minusDays(1));
            var begins = before == null ? AbsenceDraft.FIRST : before.night().orElse(AbsenceDraft.FIRST);
            said.away().stream()
                    .filter(absence -> absence.ends().isAfter(begins))
                    .map(absence -> absence.starts().isAfter(begins) ? absence : from(begins, absence))
                    .forEach(all::add);
            said.night()
                    .filter(until -> !days.containsKey(day.plusDays(1)) && until.isBefore(LATEST))
                    .ifPresent(until -> all.add(new AbsenceDraft(day.plusDays(1), until, LATEST)));
        });
        return List.copyOf(all);
    }

    private static AbsenceDraft from(LocalTime starts, AbsenceDraft absence) {
        return new AbsenceDraft(absence.day(), starts, absence.ends());
    }

    /// The other way round.
    static DaySaid of(LocalDate day, List<AbsenceDraft> absences) {
        var away = AbsenceDraft.on(day, absences);
        var before = night(day.minusDays(1), absences);
        var said = new ArrayList<>(away);
        before.ifPresent(night -> said.set(0, from(AbsenceDraft.FIRST, away.getFirst())));
        return new DaySaid(said, night(day, absences));
    }

    /// Where they can come in the evening, and on the day after until an hour at which one still may be up.
    private static Optional<LocalTime> night(LocalDate day, List<AbsenceDraft> absences) {
        var away = AbsenceDraft.on(day, absences);
        var after = AbsenceDraft.on(day.plusDays(1), absences);
        if (away.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        var evening =
                away.stream().map(AbsenceDraft::ends).max(LocalTime::compareTo).orElseThrow();
        var until = after.getFirst().starts();
        return evening.isBefore(AbsenceDraft.LAST)
                        && until.isAfter(AbsenceDraft.FIRST)
                        && HeldAt.isOfTheDayAfter(evening, until)
                        && HeldAt.isPossible(evening, until)
                ? Optional.of(until)
                : Optional.empty();
    }
}
