package org.medellinlab.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import org.medellinlab.registration.GivingPlaces;
import org.medellinlab.registration.PlacesDraft;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Notices;

/// Settles how many delegates there is room for, and for how long an offered place is kept.
class PlacesDialog extends Dialog {

    private final IntegerField places = new IntegerField();
    private final IntegerField hours = new IntegerField();

    PlacesDialog(GivingPlaces giving, LabHere lab, PlacesDraft settled, Runnable done) {
        setCloseOnOutsideClick(false); // a slip of the finger must not cost what was typed
        setHeaderTitle(getTranslation("stay.places.settle"));
        places.setLabel(getTranslation("stay.places.number"));
        places.setHelperText(getTranslation("stay.places.number-help"));
        places.setClearButtonVisible(true);
        places.setMin(0);
        places.setMax(10_000);
        places.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("stay.places.refused.number", 10_000))
                .setMinErrorMessage(getTranslation("stay.places.refused.number", 10_000))
                .setMaxErrorMessage(getTranslation("stay.places.refused.number", 10_000)));
        places.setValue(settled.places());
        hours.setLabel(getTranslation("stay.places.hours"));
        hours.setHelperText(getTranslation("stay.places.hours-help"));
        hours.setMin(1);
        hours.setMax(720);
        hours.setRequiredIndicatorVisible(true);
        hours.setI18n(new IntegerField.IntegerFieldI18n()
                .setRequiredErrorMessage(getTranslation("stay.places.refused.hours", 720))
                .setBadInputErrorMessage(getTranslation("stay.places.refused.hours", 720))
                .setMinErrorMessage(getTranslation("stay.places.refused.hours", 720))
                .setMaxErrorMessage(getTranslation("stay.places.refused.hours", 720)));
        hours.setValue(settled.offerHours());
        var form = new Div(new Paragraph(getTranslation("stay.places.words")), places, hours);
        form.addClassName("invite-form");
        add(form);
        var save = new Button(getTranslation("stay.save"), click -> {
            if (places.isInvalid() || hours.isInvalid() || hours.getValue() == null) {
                return;
            }
            try {
                giving.settle(lab.id(), new PlacesDraft(places.getValue(), hours.getValue(), settled.version()));
                Notices.done(getTranslation("stay.places.saved"));
                close();
                done.run();
            } catch (Refused refused) {
                Notices.refused(this, refused);
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("stay.cancel"), click -> close()), save);
    }
}
