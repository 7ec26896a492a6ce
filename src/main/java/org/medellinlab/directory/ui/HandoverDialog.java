package org.medellinlab.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.medellinlab.directory.Handover;
import org.medellinlab.directory.Successor;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.medellinlab.shared.ui.DayField;

/// Says who leaves a seat, or who comes; or asks the holder by mail.
class HandoverDialog extends Dialog {

    private enum What {
        LEAVING,
        REPLACED
    }

    private final RadioButtonGroup<What> what = new RadioButtonGroup<>();
    private final DatePicker day = new DayField();
    private final TextField name = new TextField();
    private final TextField address = new TextField();
    private final ComboBox<Language> language = new ComboBox<>();
    private final Checkbox acting = new Checkbox();
    private final Paragraph problem = new Paragraph();

    HandoverDialog(Handover handover, SeatId seat, Language reader, Consumer<String> done) {
        addClassName("directory-dialog");
        setCloseOnOutsideClick(false);
        setHeaderTitle(getTranslation("directory.handover.title"));
        what.setLabel(getTranslation("directory.handover.what"));
        what.setItems(What.values());
        what.setItemLabelGenerator(one ->
                getTranslation(one == What.LEAVING ? "directory.handover.leaving" : "directory.handover.replaced"));
        what.addValueChangeListener(change -> showSuccessor());
        what.setValue(What.REPLACED);
        day.setLabel(getTranslation("directory.handover.day"));
        day.setHelperText(getTranslation("directory.handover.day-hint"));
        day.setValue(handover.today(seat));
        day.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        address.setRequiredIndicatorVisible(true);
        what.addClassName("wide");
        acting.addClassName("wide");
        name.setLabel(getTranslation("directory.handover.successor"));
        address.setLabel(getTranslation("directory.handover.successor-address"));
        language.setLabel(getTranslation("directory.handover.language"));
        language.setItemLabelGenerator(Language::ownName);
        language.setItems(Language.values());
        language.setValue(reader);
        acting.setLabel(getTranslation("directory.handover.acting"));
        problem.addClassName("directory-problem");
        problem.getElement().setAttribute("role", "alert");
        var form = new Div(what, day, name, address, language, acting);
        form.addClassName("directory-form");
        add(new Paragraph(getTranslation("directory.handover.words")), form, problem);
        var ask = new Button(
                getTranslation("directory.handover.ask"),
                click -> attempt(() -> getTranslation("directory.handover.asked", handover.ask(seat)), done));
        var confirm = new Button(
                getTranslation("directory.handover.confirm"),
                click -> attempt(
                        () -> {
                            confirm(handover, seat);
                            return getTranslation("directory.saved");
                        },
                        done));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(ask, new Button(getTranslation("directory.cancel"), click -> close()), confirm);
    }

    private void showSuccessor() {
        var replaced = what.getValue() == What.REPLACED;
        name.setVisible(replaced);
        address.setVisible(replaced);
        language.setVisible(replaced);
        acting.setVisible(replaced);
    }

    private void confirm(Handover handover, SeatId seat) {
        if (day.getValue() == null) {
            throw new Refused("directory.problem.day");
        }
        if (what.getValue() == What.LEAVING) {
            handover.leave(seat, day.getValue());
        } else {
            handover.replace(
                    seat,
                    day.getValue(),
                    new Successor(name.getValue(), address.getValue(), language.getValue(), acting.getValue()));
        }
    }

    private void attempt(Supplier<String> work, Consumer<String> done) {
        day.setInvalid(false);
        name.setInvalid(false);
        address.setInvalid(false);
        problem.setText("");
        try {
            var words = work.get();
            close();
            done.accept(words);
        } catch (Refused refused) {
            tell(refused);
        }
    }

    /// At the field it is about.
    private void tell(Refused refused) {
        var words = getTranslation(refused.key(), refused.arguments());
        switch (refused.key()) {
            case "directory.handover.no-name" -> {
                name.setErrorMessage(words);
                name.setInvalid(true);
                name.focus();
            }
            case "directory.problem.address" -> {
                address.setErrorMessage(words);
                address.setInvalid(true);
                address.focus();
            }
            case "directory.problem.day", "directory.handover.far-day", "directory.handover.too-early" -> {
                day.setErrorMessage(words);
                day.setInvalid(true);
                day.focus();
            }
            default -> problem.setText(words);
        }
    }
}
