package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.CalendarWords;

/// Asks under what name, when, and whether those whom it concerns are told at that moment.
class ScheduleDialog extends Dialog {

    /// What was asked for.
    interface Scheduling {
        void schedule(String name, LocalDateTime at, boolean withNotices);
    }

    ScheduleDialog(LabHere lab, Language reader, int next, Clock clock, Scheduling scheduling) {
        addClassName("agenda-dialog");
        setCloseOnOutsideClick(false); // a slip of the finger must not cost what was typed
        setHeaderTitle(getTranslation("release.schedule.title"));
        add(new Paragraph(getTranslation("release.schedule.words", lab.city().in(Language.of(getLocale())))));
        var name = new TextField(getTranslation("agenda.release.name"));
        name.setValue(getTranslation("agenda.release.suggestion", next));
        name.setMaxLength(190);
        name.setWidthFull();
        name.setAutofocus(true);
        var at = new DateTimePicker(getTranslation("release.schedule.at"));
        at.setLocale(Language.PT.locale()); // the day first and 24 hours, as the agenda is printed
        at.setDateAriaLabel(getTranslation("release.schedule.day"));
        at.setTimeAriaLabel(getTranslation("release.schedule.time"));
        at.setDatePickerI18n(CalendarWords.in(this, reader));
        at.setStep(Duration.ofMinutes(15));
        at.setMin(lab.now(clock).truncatedTo(ChronoUnit.MINUTES));
        at.setValue(lab.now(clock).plusDays(1).withHour(7).truncatedTo(ChronoUnit.HOURS));
        var notices = new Checkbox(getTranslation("release.schedule.notices"));
        var fields = new Div(name, at, notices);
        fields.addClassName("agenda-fields");
        add(fields);
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
}
