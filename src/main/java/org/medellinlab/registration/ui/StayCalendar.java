package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Stream;
import org.medellinlab.registration.TravelKeeping;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;

/// Fields for the days and hours around a lab, in the reader's language.
final class StayCalendar {

    private StayCalendar() {}

    static DatePicker day(Component there, String label, LabHere lab, Language reader) {
        var field = new DatePicker(there.getTranslation(label));
        field.setLocale(reader.locale());
        field.setI18n(words(there, reader));
        field.setMin(earliest(lab));
        field.setMax(latest(lab));
        field.setInitialPosition(lab.firstDay());
        field.setClearButtonVisible(true);
        return field;
    }

    static TimePicker hour(Component there, String label) {
        var field = new TimePicker(there.getTranslation(label));
        field.setStep(Duration.ofMinutes(30));
        field.setLocale(Language.PT.locale()); // 24 hours, as the agenda is printed
        field.setI18n(
                new TimePicker.TimePickerI18n().setBadInputErrorMessage(there.getTranslation("stay.travel.hour")));
        field.setClearButtonVisible(true);
        return field;
    }

    private static LocalDate earliest(LabHere lab) {
        return lab.firstDay().minusDays(TravelKeeping.DAYS_AROUND);
    }

    private static LocalDate latest(LabHere lab) {
        return lab.lastDay().plusDays(TravelKeeping.DAYS_AROUND);
    }

    private static DatePickerI18n words(Component there, Language reader) {
        // the component counts weekdays from Sunday
        var weekdays = Stream.concat(
                        Stream.of(DayOfWeek.SUNDAY),
                        Stream.of(DayOfWeek.values()).limit(6))
                .toList();
        var far = there.getTranslation("stay.travel.refused.far", TravelKeeping.DAYS_AROUND);
        return new DatePickerI18n()
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, reader.locale()))
                        .toList())
                .setWeekdays(names(weekdays, TextStyle.FULL_STANDALONE, reader))
                .setWeekdaysShort(names(weekdays, TextStyle.SHORT_STANDALONE, reader))
                .setFirstDayOfWeek(1)
                .setToday(there.getTranslation("stay.calendar.today"))
                .setCancel(there.getTranslation("stay.cancel"))
                .setBadInputErrorMessage(there.getTranslation("stay.calendar.bad"))
                .setMinErrorMessage(far)
                .setMaxErrorMessage(far);
    }

    private static List<String> names(List<DayOfWeek> days, TextStyle style, Language reader) {
        return days.stream()
                .map(day -> day.getDisplayName(style, reader.locale()))
                .toList();
    }
}
