package org.medellinlab.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.util.Objects;
import org.medellinlab.registration.Journey;
import org.medellinlab.registration.TravelKeeping;
import org.medellinlab.registration.TravelRow;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Notices;

/// Writes down how one person comes and goes.
class TravelDialog extends Dialog {

    /// The fields of one way.
    private final class Fields extends Div {

        private final DatePicker day;
        private final TimePicker time;
        private final TextField by;
        private final TextField collected;

        Fields(Journey.Way way, String title, String prefix, String collectedLabel) {
            day = StayCalendar.day(TravelDialog.this, "stay.travel." + prefix + "-on", lab, reader);
            time = StayCalendar.hour(TravelDialog.this, "stay.travel." + prefix + "-at");
            by = text("stay.travel." + prefix + "-by", way.by());
            collected = text(collectedLabel, way.collectedBy());
            day.setValue(way.day());
            time.setValue(way.time());
            addClassName("travel-fields");
            add(new H3(TravelDialog.this.getTranslation(title)), day, time, by, collected);
        }

        boolean isValid() {
            return !day.isInvalid() && !time.isInvalid();
        }

        Journey.Way way() {
            return new Journey.Way(day.getValue(), time.getValue(), by.getValue(), collected.getValue());
        }
    }

    private final transient LabHere lab;
    private final Language reader;

    TravelDialog(TravelKeeping keeping, LabHere lab, TravelRow row, Language reader, Runnable done) {
        this.lab = lab;
        this.reader = reader;
        setCloseOnOutsideClick(false); // a slip of the finger must not cost what was typed
        setHeaderTitle(row.name());
        var comes = new Fields(row.journey().arrival(), "stay.travel.arrival", "arrives", "stay.travel.met-by");
        var goes = new Fields(row.journey().departure(), "stay.travel.departure", "departs", "stay.travel.taken-by");
        var form = new Div(comes, goes);
        form.addClassName("travel-form");
        add(form);
        var save = new Button(getTranslation("stay.save"), click -> {
            var first = comes.day.getValue();
            var last = goes.day.getValue();
            if (first != null && last != null && last.isBefore(first)) {
                goes.day.setErrorMessage(getTranslation("stay.travel.refused.order"));
                goes.day.setInvalid(true);
                return;
            }
            if (!comes.isValid() || !goes.isValid()) {
                return;
            }
            try {
                keeping.write(lab.id(), row.person(), row.journey(), new Journey(comes.way(), goes.way()));
                Notices.done(getTranslation("stay.saved", row.name()));
                close();
                done.run();
            } catch (Refused refused) {
                Notices.refused(this, refused);
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("stay.cancel"), click -> close()), save);
    }

    private TextField text(String label, @org.jspecify.annotations.Nullable String value) {
        var field = new TextField(getTranslation(label));
        field.setMaxLength(TravelKeeping.LONGEST);
        field.setValue(Objects.requireNonNullElse(value, ""));
        return field;
    }
}
