package org.medellinlab.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.medellinlab.shared.NightHours;

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
            var left = said.away().stream()
                    .filter(absence -> absence.ends().isAfter(begins))
                    .map(absence -> absence.starts().isAfter(begins) ? absence : from(begins, absence))
                    .toList();
            left.forEach(absence -> all.add(
                    absence.equals(left.getLast())
                            ? absence.beforeNight(said.night().orElse(null))
                            : absence));
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
        var said = new ArrayList<AbsenceDraft>();
        for (var absence : AbsenceDraft.on(day, absences)) {
            said.add(absence.beforeNight(null));
        }
        night(day.minusDays(1), absences)
                .filter(until -> !said.isEmpty() && said.getFirst().starts().equals(until))
                .ifPresent(until -> said.set(0, from(AbsenceDraft.FIRST, said.getFirst())));
        return new DaySaid(said, night(day, absences));
    }

    /// As it was said, unless the day after says otherwise by now. Where it was not: when they can come in the evening,
    /// and on the day after until an hour at which one still may be up.
    private static Optional<LocalTime> night(LocalDate day, List<AbsenceDraft> absences) {
        var last = AbsenceDraft.on(day, absences).stream()
                .max(Comparator.comparing(AbsenceDraft::ends))
                .filter(absence -> absence.ends().isBefore(AbsenceDraft.LAST));
        var after = AbsenceDraft.on(day.plusDays(1), absences).stream()
                .map(AbsenceDraft::starts)
                .findFirst();
        return last.map(AbsenceDraft::nightUntil)
                .filter(until -> after.isEmpty() || !after.get().isBefore(until))
                .or(() -> last.flatMap(evening -> after.filter(until -> isNight(evening.ends(), until))));
    }

    private static boolean isNight(LocalTime evening, LocalTime until) {
        return until.isAfter(AbsenceDraft.FIRST)
                && NightHours.endsOnTheDayAfter(evening, until)
                && NightHours.arePossible(evening, until);
    }
}
