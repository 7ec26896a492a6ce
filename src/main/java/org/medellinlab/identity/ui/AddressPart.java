package org.medellinlab.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import org.medellinlab.identity.MyAddress;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Notices;

/// With which address I sign in, and the two steps to another: the address, then the code that was sent there.
class AddressPart extends Composite<Section> {

    private final transient MyAddress mine;

    AddressPart(MyAddress mine) {
        this.mine = mine;
        getContent().addClassName("door-part");
        show();
    }

    private void show() {
        getContent().removeAll();
        getContent()
                .add(
                        new H2(getTranslation("door.address.title")),
                        soft(mine.now()
                                .map(now -> getTranslation("door.address.now", now.value()))
                                .orElseGet(() -> getTranslation("door.address.none"))));
        mine.awaited().ifPresentOrElse(this::askForCode, this::askForAddress);
    }

    private void askForAddress() {
        var field = new EmailField(getTranslation("door.address.field"));
        field.setHelperText(getTranslation("door.address.help"));
        field.setMaxLength(254);
        field.getElement().setAttribute("autocomplete", "email");
        var ask = new Button(getTranslation("door.address.ask"), click -> ask(field));
        field.addKeyPressListener(Key.ENTER, press -> ask(field));
        getContent().add(row(field, ask));
    }

    private void ask(EmailField field) {
        try {
            mine.ask(field.getValue());
            show();
        } catch (Refused refused) {
            field.setErrorMessage(getTranslation(refused.key(), refused.arguments()));
            field.setInvalid(true);
            field.focus();
        }
    }

    private void askForCode(EmailAddress awaited) {
        var field = new TextField(getTranslation("identity.signin.check.code"));
        field.setMaxLength(12);
        field.getElement().setAttribute("inputmode", "numeric");
        field.getElement().setAttribute("autocomplete", "one-time-code");
        var prove = new Button(getTranslation("door.address.prove"), click -> prove(field));
        prove.addThemeVariants(ButtonVariant.PRIMARY);
        field.addKeyPressListener(Key.ENTER, press -> prove(field));
        var forget = new Button(getTranslation("door.address.forget"), click -> {
            mine.forget();
            show();
        });
        forget.addThemeVariants(ButtonVariant.TERTIARY);
        var words = new Paragraph(getTranslation("door.address.awaited", awaited.value()));
        words.getElement().setAttribute("role", "status");
        getContent().add(words, row(field, prove, forget), soft(getTranslation("door.address.nothing")));
    }

    private void prove(TextField field) {
        try {
            if (mine.prove(field.getValue())) {
                Notices.done(getTranslation("door.address.changed"));
                show();
                getContent().add(soft(getTranslation("door.address.devices")));
                return;
            }
            field.setErrorMessage(getTranslation("identity.signin.problem.code"));
            field.setInvalid(true);
            if (mine.awaited().isEmpty()) {
                Notices.failed(this, getTranslation("identity.signin.problem.code"));
                show();
            }
        } catch (Refused refused) {
            Notices.refused(this, refused);
            show();
        }
    }

    private static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassName("door-form");
        return row;
    }

    private static Paragraph soft(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
