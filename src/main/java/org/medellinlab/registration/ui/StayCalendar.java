package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import org.medellinlab.registration.TravelKeeping;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.DayField;
import org.medellinlab.shared.ui.HourField;

/// Fields for the days and hours around a lab, in the reader's language.
final class StayCalendar {

    private StayCalendar() {}

    static DatePicker day(Component there, String label, LabHere lab, Language reader) {
        var field = new DayField(there.getTranslation(label));
        var far = there.getTranslation("stay.travel.refused.far", TravelKeeping.DAYS_AROUND);
        field.setI18n(field.getI18n().setMinErrorMessage(far).setMaxErrorMessage(far));
        field.setMin(earliest(lab));
        field.setMax(latest(lab));
        field.setInitialPosition(lab.firstDay());
        field.setClearButtonVisible(true);
        return field;
    }

    static TimePicker hour(Component there, String label) {
        var field = new HourField(there.getTranslation(label));
        field.setStep(Duration.ofMinutes(30));
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
}
