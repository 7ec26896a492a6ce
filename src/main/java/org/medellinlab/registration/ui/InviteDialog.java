package org.medellinlab.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.registration.InvitationDraft;
import org.medellinlab.registration.Inviting;
import org.medellinlab.registration.ParticipantKind;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Notices;

/// Invites one person. The address comes first: whom the directory knows by it is filled in.
class InviteDialog extends Dialog {

    private static final int LONGEST_NAME = 200;

    private final transient Inviting inviting;
    private final transient LabHere lab;
    private final Runnable done;
    private final EmailField address = new EmailField();
    private final TextField name = new TextField();
    private final Select<Language> language = new Select<>();
    private final Select<ParticipantKind> kind = new Select<>();
    private final ComboBox<OrganisationRow> organisation = new ComboBox<>();
    private final Paragraph known = new Paragraph();

    InviteDialog(Inviting inviting, LabHere lab, List<OrganisationRow> organisations, Language reader, Runnable done) {
        this.inviting = inviting;
        this.lab = lab;
        this.done = done;
        setCloseOnOutsideClick(false); // a slip of the finger must not cost what was typed
        setHeaderTitle(getTranslation("invitation.invite"));
        address.setLabel(getTranslation("invitation.field.address"));
        address.setValueChangeMode(ValueChangeMode.ON_BLUR);
        address.addValueChangeListener(change -> recognise());
        name.setLabel(getTranslation("invitation.field.name"));
        name.setMaxLength(LONGEST_NAME);
        language.setLabel(getTranslation("invitation.field.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Language.ES);
        kind.setLabel(getTranslation("invitation.field.kind"));
        kind.setItems(ParticipantKind.values());
        kind.setItemLabelGenerator(value -> getTranslation("invitation.kind." + value));
        kind.setValue(ParticipantKind.DELEGATE);
        organisation.setLabel(getTranslation("invitation.field.organisation"));
        organisation.setItems(organisations);
        organisation.setItemLabelGenerator(row -> row.name().in(reader));
        organisation.setClearButtonVisible(true);
        known.addClassName("soft");
        known.getElement().setAttribute("role", "status");
        var form = new Div(address, known, name, language, kind, organisation);
        form.addClassName("invite-form");
        add(form);
        var invite = new Button(getTranslation("invitation.send"), click -> invite());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("invitation.close"), click -> close()), invite);
    }

    private void recognise() {
        known.setText("");
        name.setReadOnly(false);
        if (EmailAddress.isValid(address.getValue())) {
            inviting.known(lab.id(), new EmailAddress(address.getValue())).ifPresent(person -> {
                name.setValue(person.name());
                name.setReadOnly(true);
                language.setValue(person.language());
                known.setText(getTranslation("invitation.known"));
            });
        }
    }

    private void invite() {
        address.setInvalid(!EmailAddress.isValid(address.getValue()));
        address.setErrorMessage(getTranslation("invitation.problem.address"));
        name.setInvalid(name.getValue().isBlank());
        name.setErrorMessage(getTranslation("invitation.problem.name"));
        if (address.isInvalid() || name.isInvalid()) {
            return;
        }
        var chosen = organisation.getValue();
        try {
            inviting.invite(
                    lab.id(),
                    new InvitationDraft(
                            name.getValue().strip(),
                            new EmailAddress(address.getValue()),
                            language.getValue(),
                            kind.getValue(),
                            chosen == null ? null : chosen.id(),
                            null));
            Notices.done(getTranslation("invitation.sent", name.getValue().strip()));
            close();
            done.run();
        } catch (Refused refused) {
            address.setInvalid(true);
            address.setErrorMessage(getTranslation(refused.key(), refused.arguments()));
        }
    }
}
