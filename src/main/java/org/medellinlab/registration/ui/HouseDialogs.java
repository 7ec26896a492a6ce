package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medellinlab.registration.LodgingDraft;
import org.medellinlab.registration.RoomDraft;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Notices;

/// Names a place to sleep, or a room of one.
final class HouseDialogs {

    private static final int MOST_BEDS = 50;

    private HouseDialogs() {}

    static Dialog house(HouseCard.Doing doing, @Nullable LodgingDraft before, Consumer<LodgingDraft> work) {
        var dialog = new Dialog();
        var name = name(dialog, "stay.rooms.house", 200, before == null ? "" : before.name());
        var address = new TextField(dialog.getTranslation("stay.rooms.address"));
        address.setMaxLength(500);
        address.setValue(before == null ? "" : Objects.requireNonNullElse(before.address(), ""));
        return filled(
                dialog,
                before == null ? "stay.rooms.add" : "stay.rooms.edit",
                new Div(name, address),
                () -> isNamed(name, "stay.rooms.refused.name"),
                () -> work.accept(new LodgingDraft(name.getValue(), address.getValue())),
                doing);
    }

    static Dialog room(HouseCard.Doing doing, @Nullable RoomDraft before, Consumer<RoomDraft> work) {
        var dialog = new Dialog();
        var name = name(dialog, "stay.rooms.room", 60, before == null ? "" : before.name());
        var beds = new IntegerField(dialog.getTranslation("stay.rooms.beds"));
        var wrong = dialog.getTranslation("stay.rooms.refused.beds", MOST_BEDS);
        beds.setMin(1);
        beds.setMax(MOST_BEDS);
        beds.setStepButtonsVisible(true);
        beds.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(wrong)
                .setMinErrorMessage(wrong)
                .setMaxErrorMessage(wrong));
        beds.setValue(before == null ? 2 : before.beds());
        return filled(
                dialog,
                before == null ? "stay.rooms.add-room" : "stay.rooms.edit",
                new Div(name, beds),
                () -> {
                    if (beds.getValue() == null) {
                        beds.setErrorMessage(wrong);
                        beds.setInvalid(true);
                    }
                    return isNamed(name, "stay.rooms.refused.room-name") && !beds.isInvalid();
                },
                () -> work.accept(new RoomDraft(name.getValue(), beds.getValue())),
                doing);
    }

    private static TextField name(Component there, String label, int longest, String value) {
        var name = new TextField(there.getTranslation(label));
        name.setMaxLength(longest);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setValue(value);
        return name;
    }

    private static boolean isNamed(TextField name, String problem) {
        name.setErrorMessage(name.getTranslation(problem, name.getMaxLength()));
        name.setInvalid(name.getValue().isBlank());
        return !name.isInvalid();
    }

    private static Dialog filled(
            Dialog dialog, String title, Div form, BooleanSupplier valid, Runnable work, HouseCard.Doing doing) {
        dialog.setHeaderTitle(dialog.getTranslation(title));
        form.addClassName("invite-form");
        dialog.add(form);
        var save = new Button(dialog.getTranslation("stay.save"), click -> {
            if (valid.getAsBoolean()) {
                try {
                    work.run();
                    dialog.close();
                    doing.refresh();
                } catch (Refused refused) {
                    Notices.refused(dialog, refused);
                }
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(dialog.getTranslation("stay.cancel"), click -> dialog.close()), save);
        return dialog;
    }
}
