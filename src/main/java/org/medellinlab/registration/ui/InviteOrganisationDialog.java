package org.medellinlab.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.registration.HeldSeat;
import org.medellinlab.registration.InvitingOrganisations;
import org.medellinlab.registration.OrganisationInvitation;
import org.medellinlab.registration.OrganisationInvitation.Contact;
import org.medellinlab.registration.ParticipantKind;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Notices;

/// Invites an organisation: so many places, which of its seats, and through whom for the places that are left.
class InviteOrganisationDialog extends Dialog {

    private static final int LONGEST_NAME = 200;

    private final transient InvitingOrganisations inviting;
    private final transient LabHere lab;
    private final Language reader;
    private final Runnable done;
    private final ComboBox<OrganisationRow> organisation = new ComboBox<>();
    private final IntegerField places = new IntegerField();
    private final Select<ParticipantKind> kind = new Select<>();
    private final CheckboxGroup<HeldSeat> seats = new CheckboxGroup<>();
    private final Paragraph left = new Paragraph();
    private final TextField name = new TextField();
    private final EmailField address = new EmailField();
    private final Select<Language> language = new Select<>();

    InviteOrganisationDialog(
            InvitingOrganisations inviting,
            LabHere lab,
            List<OrganisationRow> organisations,
            Language reader,
            Runnable done) {
        this.inviting = inviting;
        this.lab = lab;
        this.reader = reader;
        this.done = done;
        setCloseOnOutsideClick(false); // a slip of the finger must not cost what was typed
        setHeaderTitle(getTranslation("letter.places.invite"));
        organisation.setLabel(getTranslation("invitation.field.organisation"));
        organisation.setItems(organisations);
        organisation.setItemLabelGenerator(row -> row.name().in(reader));
        organisation.addValueChangeListener(change -> showSeats(change.getValue()));
        places.setLabel(getTranslation("letter.places.field.places"));
        places.setMin(1);
        places.setMax(OrganisationInvitation.MOST_PLACES);
        places.setStepButtonsVisible(true);
        places.setValue(1);
        places.addValueChangeListener(change -> showLeft());
        kind.setLabel(getTranslation("invitation.field.kind"));
        kind.setItems(ParticipantKind.values());
        kind.setItemLabelGenerator(value -> getTranslation("invitation.kind." + value));
        kind.setValue(ParticipantKind.DELEGATE);
        seats.setLabel(getTranslation("letter.places.field.seats"));
        seats.setItemLabelGenerator(this::seat);
        seats.setItemEnabledProvider(HeldSeat::invitable);
        seats.addValueChangeListener(change -> showLeft());
        seats.setVisible(false);
        left.getElement().setAttribute("role", "status");
        left.addClassName("soft");
        name.setLabel(getTranslation("letter.places.field.contact"));
        name.setMaxLength(LONGEST_NAME);
        address.setLabel(getTranslation("letter.places.field.address"));
        language.setLabel(getTranslation("invitation.field.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(reader);
        var form = new Div(organisation, places, kind, seats, left, name, address, language);
        form.addClassName("invite-form");
        add(form);
        var send = new Button(getTranslation("letter.places.send"), click -> invite());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("invitation.close"), click -> close()), send);
        showLeft();
    }

    private String seat(HeldSeat seat) {
        var title = seat.title().in(reader);
        if (seat.holder() == null) {
            return getTranslation("letter.places.seat-vacant", title);
        }
        return getTranslation(
                seat.invitable() ? "letter.places.seat" : "letter.places.seat-not-invitable", title, seat.holder());
    }

    private void showSeats(@Nullable OrganisationRow chosen) {
        organisation.setInvalid(false);
        List<HeldSeat> found = chosen == null ? List.of() : inviting.seats(lab.id(), chosen.id());
        seats.setItems(found);
        seats.setVisible(!found.isEmpty());
        showLeft();
    }

    private void showLeft() {
        var wanted = Objects.requireNonNullElse(places.getValue(), 0);
        var remaining = wanted - seats.getValue().size();
        left.setText(getTranslation("letter.places.left", Math.max(0, remaining)));
        seats.setInvalid(remaining < 0);
        seats.setErrorMessage(getTranslation("letter.places.problem.seats", wanted));
        name.setVisible(remaining > 0);
        address.setVisible(remaining > 0);
        language.setVisible(remaining > 0);
    }

    private void invite() {
        var wanted = Objects.requireNonNullElse(places.getValue(), 0);
        organisation.setInvalid(organisation.isEmpty());
        organisation.setErrorMessage(getTranslation("letter.places.problem.organisation"));
        places.setInvalid(wanted < 1 || wanted > OrganisationInvitation.MOST_PLACES);
        places.setErrorMessage(getTranslation("letter.places.problem.number", OrganisationInvitation.MOST_PLACES));
        name.setInvalid(name.isVisible() && name.getValue().isBlank());
        name.setErrorMessage(getTranslation("invitation.problem.name"));
        address.setInvalid(address.isVisible() && !EmailAddress.isValid(address.getValue()));
        address.setErrorMessage(getTranslation("invitation.problem.address"));
        if (organisation.isInvalid()
                || places.isInvalid()
                || seats.isInvalid()
                || name.isInvalid()
                || address.isInvalid()) {
            return;
        }
        try {
            var invited = inviting.invite(
                    lab.id(),
                    new OrganisationInvitation(
                            organisation.getValue().id(),
                            kind.getValue(),
                            wanted,
                            seats.getValue().stream().map(HeldSeat::seat).collect(Collectors.toSet()),
                            name.isVisible()
                                    ? new Contact(
                                            name.getValue().strip(),
                                            new EmailAddress(address.getValue()),
                                            language.getValue())
                                    : null));
            Notices.done(getTranslation("letter.places.sent", invited, wanted - invited));
            close();
            done.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }
}
