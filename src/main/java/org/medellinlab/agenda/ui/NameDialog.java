package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Refused;

/// Asks for the name of a version; what is wrong with it is said at the field.
class NameDialog extends Dialog {

    NameDialog(String titleKey, @Nullable String wordsKey, String doKey, String name, Consumer<String> does) {
        addClassName("agenda-dialog");
        setCloseOnOutsideClick(false); // a slip of the finger must not cost what was typed
        setHeaderTitle(getTranslation(titleKey));
        if (wordsKey != null) {
            add(new Paragraph(getTranslation(wordsKey)));
        }
        var field = new TextField(getTranslation("release.name"));
        field.setValue(name);
        field.setMaxLength(190);
        field.setWidthFull();
        field.setAutofocus(true);
        add(field);
        var go = new Button(getTranslation(doKey), click -> {
            try {
                does.accept(field.getValue());
                close();
            } catch (Refused refused) {
                field.setErrorMessage(getTranslation(refused.key(), refused.arguments()));
                field.setInvalid(true);
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("agenda.cancel"), click -> close()), go);
    }
}
