package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Stream;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;

/// The words of a calendar, in the reader's language.
final class CalendarWords {

    private CalendarWords() {}

    static DatePickerI18n in(Language reader, Messages messages) {
        var locale = reader.locale();
        // the component counts weekdays from Sunday
        var days = Stream.concat(
                Stream.of(DayOfWeek.SUNDAY), Stream.of(DayOfWeek.values()).limit(6));
        var weekdays = days.toList();
        return new DatePickerI18n()
                .setMonthNames(Stream.of(Month.values())
                        .map(m -> m.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(names(weekdays, TextStyle.FULL_STANDALONE, reader))
                .setWeekdaysShort(names(weekdays, TextStyle.SHORT_STANDALONE, reader))
                .setFirstDayOfWeek(1)
                .setToday(messages.get(reader, "commitment.calendar.today"))
                .setCancel(messages.get(reader, "commitment.calendar.cancel"))
                .setBadInputErrorMessage(messages.get(reader, "commitment.calendar.bad"))
                .setMinErrorMessage(messages.get(reader, "commitment.refused.past"));
    }

    private static List<String> names(List<DayOfWeek> days, TextStyle style, Language reader) {
        return days.stream()
                .map(day -> day.getDisplayName(style, reader.locale()))
                .toList();
    }
}
