package org.medellinlab.lab;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.medellinlab.lab.LabDraft.Period;

/// The reporting periods of a lab as a form keeps them: a line each, `2017-h2|2017-06-03|2017-12-31`. Both days belong
/// to the period; a key that was left empty is made of them.
public final class PeriodValues {

    public static final int LONGEST_KEY = 60;

    /// As many as a lab file holds.
    private static final int MOST = 60;

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private PeriodValues() {}

    /// A line as it was typed.
    public record Typed(String key, String from, String until) {

        private Optional<LocalDate> first() {
            return day(from);
        }

        private Optional<LocalDate> last() {
            return day(until);
        }

        private Period period(String named) {
            return new Period(named, first().orElseThrow(), last().orElseThrow());
        }
    }

    /// What is wrong with a line.
    ///
    /// @param line counted from 0
    /// @param key of the message
    public record Problem(int line, String key) {}

    public static String text(List<Typed> lines) {
        return lines.stream()
                .map(line -> String.join("|", line.key(), line.from(), line.until()))
                .collect(Collectors.joining("\n"));
    }

    static String of(List<Period> periods) {
        return text(periods.stream()
                .map(p -> new Typed(p.key(), p.from().toString(), p.until().toString()))
                .toList());
    }

    public static List<Typed> lines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> (line + "||").split("\\|", -1))
                .map(part -> new Typed(part[0].strip(), part[1], part[2]))
                .toList();
    }

    /// The first thing that is wrong: a day that is missing, days in the wrong order, a key that is none or is there
    /// twice, and a day that would belong to two periods.
    public static Optional<Problem> problem(String text) {
        var lines = lines(text);
        if (lines.size() > MOST) {
            return Optional.of(new Problem(MOST, "settings.lab.period.problem.many"));
        }
        var keys = new HashSet<String>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.first().isEmpty() || line.last().isEmpty()) {
                return Optional.of(new Problem(i, "settings.lab.period.problem.day"));
            }
            if (line.last().get().isBefore(line.first().get())) {
                return Optional.of(new Problem(i, "settings.lab.period.problem.reversed"));
            }
            if (!line.key().isEmpty()
                    && (!KEY.matcher(line.key()).matches() || line.key().length() > LONGEST_KEY)) {
                return Optional.of(new Problem(i, "settings.lab.period.problem.key"));
            }
            if (!line.key().isEmpty() && !keys.add(line.key())) {
                return Optional.of(new Problem(i, "settings.lab.period.problem.key-twice"));
            }
            if (lines.subList(0, i).stream().anyMatch(other -> overlap(line.period(""), other.period("")))) {
                return Optional.of(new Problem(i, "settings.lab.period.problem.overlap"));
            }
        }
        return Optional.empty();
    }

    private static boolean overlap(Period one, Period other) {
        return !one.from().isAfter(other.until()) && !other.from().isAfter(one.until());
    }

    /// The periods that were typed, the earliest first.
    ///
    /// @param before stay in their order when they are still the same
    static List<Period> over(List<Period> before, String text) {
        var lines = lines(text);
        var keys = lines.stream().map(Typed::key).collect(Collectors.toCollection(HashSet::new));
        var periods = new ArrayList<Period>();
        for (var line : lines) {
            var key = line.key();
            var made = madeOf(line);
            for (var n = 2; key.isEmpty(); n++) {
                key = keys.add(made) ? made : "";
                made = madeOf(line) + "-" + n;
            }
            periods.add(line.period(key));
        }
        if (periods.size() == before.size() && periods.containsAll(before)) {
            return before;
        }
        periods.sort(Comparator.comparing(Period::from));
        return List.copyOf(periods);
    }

    /// The months it runs from and until.
    private static String madeOf(Typed line) {
        var from = line.from().substring(0, 7);
        var until = line.until().substring(0, 7);
        return from.equals(until) ? from : from + "-" + until;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
