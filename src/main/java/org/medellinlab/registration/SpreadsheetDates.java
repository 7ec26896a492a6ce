package org.medellinlab.registration;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Days in a spreadsheet are numbers that are only shown as days.
final class SpreadsheetDates {

    private static final LocalDateTime DAY_0 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final double LAST_DAY = 2_958_465; // the end of the year 9999

    private SpreadsheetDates() {}

    /// Whether a number format shows a day or an hour: `dd/mm/yyyy`, `[$-es-CO]d mmm;@`.
    static boolean isDate(@Nullable String format) {
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|General", "")
                        .toLowerCase(java.util.Locale.ROOT)
                        .matches("(?s).*[ymdhs].*");
    }

    /// `2017-05-29`, with the hour when there is one; the number itself when it is no day.
    static String day(String number) {
        var days = Double.parseDouble(number);
        if (days < 1 || days > LAST_DAY) {
            return number;
        }
        var at = DAY_0.plusSeconds(Math.round(days * 86_400)).truncatedTo(ChronoUnit.MINUTES);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at.toLocalDate().toString()
                : at.toLocalDate() + " " + at.toLocalTime();
    }
}
