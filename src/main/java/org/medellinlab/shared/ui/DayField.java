package org.medellinlab.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.Locale;
import org.medellinlab.shared.Language;

/// A field for a day that speaks the reader's language, as does the calendar it opens.
///
/// The calendar opens by itself under a finger only: who types a day would have all behind it hidden from a screen
/// reader, on a slow machine for good (hidden twice, shown once). Its button and the arrow down open it everywhere.
public class DayField extends DatePicker {

    private static final String WAITS_FOR_A_FINGER = "this.autoOpenDisabled = !matchMedia('(pointer: coarse)').matches";

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

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().executeJs(WAITS_FOR_A_FINGER);
    }
}
