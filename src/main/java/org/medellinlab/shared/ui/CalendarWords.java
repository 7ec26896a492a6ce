package org.medellinlab.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Stream;
import org.medellinlab.shared.Language;

/// What a calendar to choose a day from says, in the reader's language.
public final class CalendarWords {

    /// The component counts weekdays from Sunday.
    private static final List<DayOfWeek> WEEKDAYS = Stream.concat(
                    Stream.of(DayOfWeek.SUNDAY), Stream.of(DayOfWeek.values()).limit(6))
            .toList();

    private CalendarWords() {}

    public static DatePickerI18n in(Component there, Language reader) {
        return new DatePickerI18n()
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, reader.locale()))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, reader))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, reader))
                .setFirstDayOfWeek(1)
                .setToday(there.getTranslation("shared.calendar.today"))
                .setCancel(there.getTranslation("shared.calendar.cancel"))
                .setBadInputErrorMessage(there.getTranslation("shared.calendar.bad"));
    }

    private static List<String> weekdays(TextStyle style, Language reader) {
        return WEEKDAYS.stream()
                .map(day -> day.getDisplayName(style, reader.locale()))
                .toList();
    }
}
