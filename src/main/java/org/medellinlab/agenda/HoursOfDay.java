package org.medellinlab.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.medellinlab.shared.NightHours;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;

/// The hours of a day at which somebody can come, as people write them: `9:00-11:30, 15-17, 22-2`. Those that end
/// before
/// they begin go on after midnight, as an item does ([NightHours]); what begins at 24:00 is of the night, too.
final class HoursOfDay {

    static final int LONGEST = 100;

    private static final String MIDNIGHT = "24:00";
    private static final String AT_24 = "24(?:[:.h]00)?";

    private record Hours(LocalTime from, LocalTime until) {

        boolean isNight() {
            return NightHours.endsOnTheDayAfter(from, until);
        }
    }

    private HoursOfDay() {}

    /// What is said of the day by who can come at these hours only.
    ///
    /// @throws Refused when it cannot be understood
    static DaySaid said(LocalDate day, String words) {
        var away = new ArrayList<AbsenceDraft>();
        var all = read(words);
        var free = AbsenceDraft.FIRST;
        for (var hours : all) {
            if (hours.from().isAfter(free)) {
                away.add(new AbsenceDraft(day, free, hours.from()));
            }
            var until = hours.isNight() ? AbsenceDraft.LAST : hours.until();
            free = until.isAfter(free) ? until : free;
        }
        if (free.isBefore(AbsenceDraft.LAST)) {
            away.add(new AbsenceDraft(day, free, AbsenceDraft.LAST));
        }
        return new DaySaid(
                away, all.stream().filter(Hours::isNight).map(Hours::until).max(LocalTime::compareTo));
    }

    private static List<Hours> read(String words) {
        var all = new ArrayList<Hours>();
        for (var part : words.split("[,;]| y | e | and ")) {
            if (part.isBlank()) {
                continue;
            }
            var ends = part.strip().split("\\s*[-–—]\\s*|\\s+(?:a|to|às|as|até|hasta|until)\\s+");
            var from = ends[0].strip().matches(AT_24) ? Optional.of(AbsenceDraft.LAST) : ImportedTimes.hour(ends[0]);
            var until = ends.length == 2 ? midnight(ends[1]) : Optional.<LocalTime>empty();
            if (from.isEmpty() || until.isEmpty() || !NightHours.arePossible(from.get(), until.get())) {
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
        return text.strip().matches(AT_24 + "|0{1,2}[:.h]00")
                ? Optional.of(AbsenceDraft.LAST)
                : ImportedTimes.hour(text);
    }

    /// The other way round: at which hours of the day they can come.
    static String words(DaySaid said) {
        var free = new ArrayList<Hours>();
        var from = AbsenceDraft.FIRST;
        for (var absence : said.away()) {
            if (absence.starts().isAfter(from)) {
                free.add(new Hours(from, absence.starts()));
            }
            from = absence.ends().isAfter(from) ? absence.ends() : from;
        }
        if (from.isBefore(AbsenceDraft.LAST)) {
            var evening = from;
            var inOne = said.night().filter(until -> isNight(evening, until)).orElse(AbsenceDraft.LAST);
            free.add(new Hours(from, inOne));
            said.night()
                    .filter(until -> !isNight(evening, until))
                    .ifPresent(until -> free.add(new Hours(AbsenceDraft.LAST, until)));
        }
        return free.stream()
                .map(hours -> said(hours.from()) + "-" + said(hours.until()))
                .collect(Collectors.joining(", "));
    }

    /// Whether hours from the evening on go on through the night; of a longer day the night is said by itself.
    private static boolean isNight(LocalTime evening, LocalTime until) {
        return NightHours.endsOnTheDayAfter(evening, until) && NightHours.arePossible(evening, until);
    }

    private static String said(LocalTime hour) {
        return hour.equals(AbsenceDraft.LAST) ? MIDNIGHT : SpokenDates.time(hour);
    }
}
