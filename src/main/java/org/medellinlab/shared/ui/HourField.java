package org.medellinlab.shared.ui;

import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import org.medellinlab.shared.Language;

/// A field for an hour of the day, of 24 hours in every language, as the agenda is printed.
public class HourField extends TimePicker {

    public HourField() {
        this("");
    }

    public HourField(String label) {
        super(label);
        setLocale(Language.PT.locale());
        setStep(Duration.ofMinutes(15));
    }
}
