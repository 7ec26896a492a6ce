package org.medellinlab.forum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Refused;

/// Takes some words: an answer, a reason. What is refused is said at the field, and nothing typed is lost.
class WordsDialog extends Dialog {

    WordsDialog(String title, String hint, @Nullable String before, Consumer<String> sender, Runnable done) {
        setHeaderTitle(getTranslation(title));
        setWidth("min(560px, 95vw)");
        setCloseOnOutsideClick(false);
        var words = new TextArea(getTranslation("forum.your-words"));
        words.setHelperText(getTranslation(hint));
        words.setMaxLength(3000);
        words.setMinRows(4);
        words.setValue(Objects.requireNonNullElse(before, ""));
        var form = new Div(words);
        form.addClassName("invite-form");
        add(form);
        var send = new Button(getTranslation(title), click -> {
            try {
                sender.accept(words.getValue());
                close();
                done.run();
            } catch (Refused refused) {
                words.setErrorMessage(getTranslation(refused.key(), refused.arguments()));
                words.setInvalid(true);
                words.focus();
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("forum.cancel"), click -> close()), send);
    }
}
