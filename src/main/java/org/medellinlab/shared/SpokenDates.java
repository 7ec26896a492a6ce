package org.medellinlab.shared;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates as people say them, in the reader's language: "martes 30 de mayo", "terça-feira, 30 de maio", "Tuesday 30
/// May".
public final class SpokenDates {

    private static final DateTimeFormatter ES = DateTimeFormatter.ofPattern("EEEE d 'de' MMMM", Language.ES.locale());
    private static final DateTimeFormatter PT = DateTimeFormatter.ofPattern("EEEE, d 'de' MMMM", Language.PT.locale());
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private SpokenDates() {}

    public static String day(LocalDate day, Language reader) {
        return day.format(
                switch (reader) {
                    case ES -> ES;
                    case PT -> PT;
                    case EN -> EN;
                });
    }

    public static String dayAndYear(LocalDate day, Language reader) {
        return day(day, reader)
                + switch (reader) {
                    case ES, PT -> " de " + day.getYear();
                    case EN -> " " + day.getYear();
                };
    }

    /// "lun 29": for a tab.
    public static String shortDay(LocalDate day, Language reader) {
        var name =
                day.format(DateTimeFormatter.ofPattern("EEE", reader.locale())).replace(".", "");
        return name + " " + day.getDayOfMonth();
    }

    public static String time(LocalTime time) {
        return time.format(TIME);
    }

    public static String times(LocalTime from, LocalTime until) {
        return time(from) + " – " + time(until);
    }
}
