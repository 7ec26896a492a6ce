package org.medellinlab.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.medellinlab.shared.NightHours;

/// What somebody said of a day: when they cannot come on it, and until when they can in the night that follows. The
/// night is the evening's: whatever is said of the day after, it begins when the night is over.
record DaySaid(List<AbsenceDraft> away, Optional<LocalTime> night) {

    /// Until when one may be up still who can come all day long; what begins later is a morning.
    private static final LocalTime SMALL_HOURS = LocalTime.of(5, 0);

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
            // after the last day of all nothing is asked; what is planned for its night must be over when the night is
            said.night()
                    .filter(until -> !days.containsKey(day.plusDays(1)) && until.isBefore(NightHours.LATEST))
                    .ifPresent(until -> all.add(new AbsenceDraft(day.plusDays(1), until, NightHours.LATEST)));
        });
        return List.copyOf(all);
    }

    private static AbsenceDraft from(LocalTime starts, AbsenceDraft absence) {
        return new AbsenceDraft(absence.day(), starts, absence.ends());
    }

    /// The other way round.
    ///
    /// @param days all that was asked about
    static DaySaid of(LocalDate day, List<AbsenceDraft> absences, Collection<LocalDate> days) {
        var said = new ArrayList<AbsenceDraft>();
        for (var absence : AbsenceDraft.on(day, absences)) {
            said.add(absence.beforeNight(null));
        }
        night(day.minusDays(1), absences, days)
                .filter(until -> !said.isEmpty() && said.getFirst().starts().equals(until))
                .ifPresent(until -> said.set(0, from(AbsenceDraft.FIRST, said.getFirst())));
        return new DaySaid(joined(said), night(day, absences, days));
    }

    /// What follows at once, or begins before the other is over, is one.
    private static List<AbsenceDraft> joined(List<AbsenceDraft> some) {
        var joined = new ArrayList<AbsenceDraft>();
        for (var absence : some) {
            if (joined.isEmpty() || absence.starts().isAfter(joined.getLast().ends())) {
                joined.add(absence);
            } else if (absence.ends().isAfter(joined.getLast().ends())) {
                var before = joined.removeLast();
                joined.add(new AbsenceDraft(before.day(), before.starts(), absence.ends()));
            }
        }
        return joined;
    }

    /// As it was said, unless the day after says otherwise by now. Where it was not: when they can come in the evening,
    /// and on the day after until an hour at which one still may be up; after the last day of all, until any hour.
    private static Optional<LocalTime> night(LocalDate day, List<AbsenceDraft> absences, Collection<LocalDate> days) {
        var ofDay = AbsenceDraft.on(day, absences);
        var last = ofDay.stream()
                .max(Comparator.comparing(AbsenceDraft::ends))
                .filter(absence -> absence.ends().isBefore(AbsenceDraft.LAST));
        var after = AbsenceDraft.on(day.plusDays(1), absences).stream()
                .map(AbsenceDraft::starts)
                .findFirst();
        if (ofDay.isEmpty()) {
            return after.filter(until -> days.contains(day) && until.isAfter(AbsenceDraft.FIRST))
                    .filter(until -> !until.isAfter(days.contains(day.plusDays(1)) ? SMALL_HOURS : NightHours.LATEST));
        }
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
