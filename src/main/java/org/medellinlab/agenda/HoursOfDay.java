package org.medellinlab.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;

/// The hours of a day at which somebody can come, as people write them: `9:00-11:30, 15-17`.
final class HoursOfDay {

    static final int LONGEST = 100;

    private record Hours(LocalTime from, LocalTime until) {}

    private HoursOfDay() {}

    /// When somebody is away who can come at these hours only.
    ///
    /// @throws Refused when it cannot be understood
    static List<AbsenceDraft> away(LocalDate day, String words) {
        var away = new ArrayList<AbsenceDraft>();
        var free = AbsenceDraft.FIRST;
        for (var hours : read(words)) {
            if (hours.from().isAfter(free)) {
                away.add(new AbsenceDraft(day, free, hours.from()));
            }
            free = hours.until().isAfter(free) ? hours.until() : free;
        }
        if (free.isBefore(AbsenceDraft.LAST)) {
            away.add(new AbsenceDraft(day, free, AbsenceDraft.LAST));
        }
        return List.copyOf(away);
    }

    private static List<Hours> read(String words) {
        var all = new ArrayList<Hours>();
        for (var part : words.split("[,;]| y | e | and ")) {
            if (part.isBlank()) {
                continue;
            }
            var ends = part.strip().split("\\s*[-–—]\\s*|\\s+(?:a|to|às|as|até|hasta|until)\\s+");
            var from = ImportedTimes.hour(ends[0]);
            var until = ends.length == 2 ? midnight(ends[1]) : Optional.<LocalTime>empty();
            if (from.isEmpty() || until.isEmpty() || !until.get().isAfter(from.get())) {
                throw new Refused("availability.problem.written", words);
            }
            all.add(new Hours(from.get(), until.get()));
        }
        if (all.isEmpty()) {
            throw new Refused("availability.problem.written", words);
        }
        all.sort(Comparator.comparing(Hours::from));
        return all;
    }

    /// A day that ends at midnight ends a minute earlier here.
    private static Optional<LocalTime> midnight(String text) {
        return text.strip().matches("24(?:[:.h]00)?|0{1,2}[:.h]00")
                ? Optional.of(AbsenceDraft.LAST)
                : ImportedTimes.hour(text);
    }

    /// The other way round: at which hours of the day they can come.
    static String words(LocalDate day, List<AbsenceDraft> absences) {
        var free = new ArrayList<Hours>();
        var from = AbsenceDraft.FIRST;
        var ofDay = absences.stream()
                .filter(absence -> absence.day().equals(day))
                .sorted(Comparator.comparing(AbsenceDraft::starts))
                .toList();
        for (var absence : ofDay) {
            if (absence.starts().isAfter(from)) {
                free.add(new Hours(from, absence.starts()));
            }
            from = absence.ends().isAfter(from) ? absence.ends() : from;
        }
        if (from.isBefore(AbsenceDraft.LAST)) {
            free.add(new Hours(from, AbsenceDraft.LAST));
        }
        return free.stream()
                .map(hours -> SpokenDates.time(hours.from()) + "-" + SpokenDates.time(hours.until()))
                .collect(Collectors.joining(", "));
    }
}
