package org.medellinlab.directory.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import org.medellinlab.directory.AddressState;
import org.medellinlab.directory.DirectoryCard;
import org.medellinlab.directory.OtherAddresses;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.Notices;

/// A person's other addresses: add one, prove it, make it the main one.
class AddressCard extends Composite<Div> {

    private final transient OtherAddresses addresses;
    private final transient DirectoryCard person;
    private final transient CardWords words;
    private final transient Runnable mainChanged;

    AddressCard(OtherAddresses addresses, DirectoryCard person, CardWords words, Runnable mainChanged) {
        this.addresses = addresses;
        this.person = person;
        this.words = words;
        this.mainChanged = mainChanged;
        getContent().addClassName("not-printed");
        show();
    }

    private void show() {
        var list = HoldingList.list();
        addresses.of(person).forEach(row -> list.add(line(row)));
        var field = new EmailField(getTranslation("directory.addresses.field"));
        field.setHelperText(getTranslation("directory.addresses.hint"));
        var add = new Button(getTranslation("directory.addresses.add"), click -> add(field));
        var form = new Div(field, add);
        form.addClassNames("row", "directory-addresses");
        getContent().removeAll();
        getContent().add(new Card(getTranslation("directory.addresses"), list, form));
    }

    private ListItem line(OtherAddresses.Row row) {
        var line = new ListItem(new Span(row.address()), words.state(row.state()));
        if (row.state() != AddressState.VERIFIED) {
            line.add(button("ask", row, () -> {
                addresses.ask(person, row.address());
                Notices.done(getTranslation("directory.addresses.asked", row.address()));
            }));
        } else {
            line.add(button("make-main", row, () -> {
                addresses.makeMain(person, row.address());
                mainChanged.run();
            }));
        }
        line.add(button("remove", row, () -> {
            addresses.remove(person, row.address());
            show();
        }));
        return line;
    }

    private Button button(String what, OtherAddresses.Row row, Runnable work) {
        var button = new Button(getTranslation("directory.addresses." + what), click -> {
            try {
                work.run();
            } catch (Refused refused) {
                Notices.refused(this, refused);
            }
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("directory.addresses." + what) + ": " + row.address());
        return button;
    }

    private void add(EmailField field) {
        try {
            addresses.add(person, field.getValue());
            Notices.done(getTranslation("directory.addresses.asked", field.getValue()));
            show();
        } catch (Refused refused) {
            field.setErrorMessage(getTranslation(refused.key(), refused.arguments()));
            field.setInvalid(true);
            field.focus();
        }
    }
}
