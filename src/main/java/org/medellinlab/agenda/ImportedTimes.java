package org.medellinlab.agenda;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/// Days, hours and lengths as people and programs write them.
final class ImportedTimes {

    private static final Pattern HOUR =
            Pattern.compile("(?i)(\\d{1,2})(?:\\s*[:.h]\\s*(\\d{2})?)?(?::\\d{2})?\\s*h?\\s*([ap])?\\.?\\s*(?:m\\.?)?");
    private static final Pattern MIDNIGHT = Pattern.compile("(?i)24(?:\\s*[:.h]\\s*(?:00)?)?(?::00)?\\s*h?|1[.,]0*");
    private static final Pattern FRACTION = Pattern.compile("0?[.,]\\d+");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:\\s.*)?");
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:[T ].*)?");
    private static final Pattern ISO_MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ].*");
    private static final Pattern SHORT_DISTANCE = Pattern.compile("([+-]\\d{2})(\\d{2})$");
    private static final Pattern MINUTES = Pattern.compile("\\d{1,4}");
    private static final Pattern WITH_SECONDS = Pattern.compile("\\d{1,2}:\\d{2}:\\d{2}");
    private static final Pattern LENGTH = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):(\\d{2})");
    private static final int MINUTES_A_DAY = 24 * 60;

    private ImportedTimes() {}

    /// A moment with its distance from UTC, or a day with its hour, by the clocks of the zone.
    static Optional<LocalDateTime> moment(String text) {
        var stripped = text.strip();
        if (!ISO_MOMENT.matcher(stripped).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(stripped.replace(' ', 'T')));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    static Optional<LocalDateTime> moment(String text, ZoneId zone) {
        var stripped = text.strip();
        if (!ISO_MOMENT.matcher(stripped).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    OffsetDateTime.parse(SHORT_DISTANCE.matcher(stripped).replaceFirst("$1:$2"))
                            .atZoneSameInstant(zone)
                            .toLocalDateTime()
                            .withSecond(0)
                            .withNano(0));
        } catch (DateTimeException none) {
            return moment(text);
        }
    }

    /// `2017-05-29`, or `29/5/2017`: the day first.
    static Optional<LocalDate> day(String text) {
        var stripped = text.strip();
        try {
            if (ISO_DAY.matcher(stripped).matches()) {
                return Optional.of(LocalDate.parse(stripped.substring(0, 10)));
            }
            var day = DAY.matcher(stripped);
            return day.matches()
                    ? Optional.of(LocalDate.of(number(day.group(3)), number(day.group(2)), number(day.group(1))))
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// `9:30`, `9h30`, `9.30`, `9`, `2:15 pm`; and the part of a day by which a spreadsheet keeps an hour.
    static Optional<LocalTime> hour(String text) {
        var stripped = text.strip();
        if (FRACTION.matcher(stripped).matches()) {
            var minutes = Math.round(Double.parseDouble(stripped.replace(',', '.')) * MINUTES_A_DAY);
            return Optional.of(LocalTime.MIN.plusMinutes(minutes));
        }
        var moment = moment(stripped);
        if (moment.isPresent()) {
            return moment.map(LocalDateTime::toLocalTime);
        }
        var hour = HOUR.matcher(stripped);
        if (!hour.matches()) {
            return Optional.empty();
        }
        var hours = number(hour.group(1));
        var half = hour.group(3);
        if (half != null) {
            if (hours < 1 || hours > 12) {
                return Optional.empty();
            }
            hours = hours % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        var minutes = hour.group(2) == null ? 0 : number(hour.group(2));
        return hours > 23 || minutes > 59 ? Optional.empty() : Optional.of(LocalTime.of(hours, minutes));
    }

    /// The hour at which something ends: `24:00` is midnight, too.
    static Optional<LocalTime> end(String text) {
        return MIDNIGHT.matcher(text.strip()).matches() ? Optional.of(LocalTime.MIDNIGHT) : hour(text);
    }

    /// `1:30`, `01:30:00`, or minutes.
    static Optional<Duration> length(String text) {
        var stripped = text.strip();
        if (MINUTES.matcher(stripped).matches()) {
            return Optional.of(Duration.ofMinutes(number(stripped)));
        }
        if (FRACTION.matcher(stripped).matches()) {
            return Optional.of(
                    Duration.ofMinutes(Math.round(Double.parseDouble(stripped.replace(',', '.')) * MINUTES_A_DAY)));
        }
        if (WITH_SECONDS.matcher(stripped).matches()) {
            stripped = stripped.substring(0, stripped.lastIndexOf(':'));
        }
        var length = LENGTH.matcher(stripped);
        return length.matches()
                ? Optional.of(Duration.ofMinutes(number(length.group(2)) * 60L + number(length.group(3))))
                : Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
