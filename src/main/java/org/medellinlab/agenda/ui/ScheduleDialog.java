package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;

/// Asks under what name, when, and whether those whom it concerns are told at that moment.
class ScheduleDialog extends Dialog {

    /// What was asked for.
    interface Scheduling {
        void schedule(String name, LocalDateTime at, boolean withNotices);
    }

    ScheduleDialog(LabHere lab, Language reader, int next, Clock clock, Scheduling scheduling) {
        addClassName("agenda-dialog");
        setHeaderTitle(getTranslation("release.schedule.title"));
        add(new Paragraph(getTranslation("release.schedule.words", lab.zone().getId())));
        var name = new TextField(getTranslation("agenda.release.name"));
        name.setValue(getTranslation("agenda.release.suggestion", next));
        name.setMaxLength(190);
        name.setWidthFull();
        name.setAutofocus(true);
        var at = new DateTimePicker(getTranslation("release.schedule.at"));
        at.setLocale(reader == Language.EN ? Language.PT.locale() : reader.locale()); // 24 hours, as the agenda says
        at.setDateAriaLabel(getTranslation("release.schedule.day"));
        at.setTimeAriaLabel(getTranslation("release.schedule.time"));
        at.setDatePickerI18n(words(reader));
        at.setStep(Duration.ofMinutes(15));
        at.setMin(lab.now(clock).truncatedTo(ChronoUnit.MINUTES));
        at.setValue(lab.now(clock).plusDays(1).withHour(7).truncatedTo(ChronoUnit.HOURS));
        var notices = new Checkbox(getTranslation("release.schedule.notices"));
        add(name, at, notices);
        var go = new Button(getTranslation("release.schedule.do"), click -> {
            at.setInvalid(false);
            name.setInvalid(false);
            if (at.getValue() == null) {
                at.setErrorMessage(getTranslation("release.refused.no-time"));
                at.setInvalid(true);
                return;
            }
            try {
                scheduling.schedule(name.getValue(), at.getValue(), notices.getValue());
                close();
            } catch (Refused refused) {
                var words = getTranslation(refused.key(), refused.arguments());
                if (refused.key().endsWith(".past")) {
                    at.setErrorMessage(words);
                    at.setInvalid(true);
                } else {
                    name.setErrorMessage(words);
                    name.setInvalid(true);
                }
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("agenda.cancel"), click -> close()), go);
    }

    private DatePickerI18n words(Language reader) {
        // the component counts weekdays from Sunday
        var weekdays = Stream.concat(
                        Stream.of(DayOfWeek.SUNDAY),
                        Stream.of(DayOfWeek.values()).limit(6))
                .toList();
        return new DatePickerI18n()
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, reader.locale()))
                        .toList())
                .setWeekdays(names(weekdays, TextStyle.FULL_STANDALONE, reader))
                .setWeekdaysShort(names(weekdays, TextStyle.SHORT_STANDALONE, reader))
                .setFirstDayOfWeek(1)
                .setToday(getTranslation("release.schedule.today"))
                .setCancel(getTranslation("agenda.cancel"));
    }

    private static List<String> names(List<DayOfWeek> days, TextStyle style, Language reader) {
        return days.stream()
                .map(day -> day.getDisplayName(style, reader.locale()))
                .toList();
    }
}
