package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes down what a meeting said.
class MinutesDialog extends Dialog {

    MinutesDialog(@Nullable String before, Consumer<String> save) {
        setHeaderTitle(getTranslation("workinggroup.meeting.record"));
        setWidth("min(640px, 95vw)");
        setCloseOnOutsideClick(false);
        var words = new TextArea(getTranslation("workinggroup.meeting.minutes"));
        words.setMaxLength(10_000);
        words.setMinRows(8);
        words.setValue(Objects.requireNonNullElse(before, ""));
        var form = new Div(words);
        form.addClassName("invite-form");
        add(form);
        var send = new Button(getTranslation("openspace.save"), click -> {
            close();
            save.accept(words.getValue());
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("openspace.cancel"), click -> close()), send);
    }
}
