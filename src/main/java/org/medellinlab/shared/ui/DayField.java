package org.medellinlab.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.Locale;
import org.medellinlab.shared.Language;

/// A field for a day that speaks the reader's language, as does the calendar it opens.
public class DayField extends DatePicker {

    public DayField() {
        this("");
    }

    public DayField(String label) {
        super(label);
        var ui = UI.getCurrent();
        var reader = ui == null ? Language.ES : Language.of(ui.getLocale());
        // the day first in every language: 2/12 is said to be in December everywhere else, too
        setLocale(reader == Language.EN ? Locale.UK : reader.locale());
        setI18n(CalendarWords.in(this, reader));
    }
}
