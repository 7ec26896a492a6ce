package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.VenueContactRow;
import org.medellinlab.agenda.VenueContacts;
import org.medellinlab.lab.VenueRow;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Notices;

/// Who is asked about a place: to name them, and to ask them by mail.
class VenueContactWays {

    private final VenueContacts contacts;
    private final LabId lab;
    private final VenueRow venue;
    private final @Nullable VenueContactRow known;
    private final String place;

    VenueContactWays(
            VenueContacts contacts, LabId lab, VenueRow venue, @Nullable VenueContactRow known, Language reader) {
        this.contacts = contacts;
        this.lab = lab;
        this.venue = venue;
        this.known = known;
        place = venue.draft().name().in(reader);
    }

    /// Whom it is asked of, and whether they said it.
    static String said(Component where, @Nullable VenueContactRow contact) {
        if (contact == null) {
            return where.getTranslation("availability.contact.none");
        }
        var key = contact.answeredAt() != null
                ? "availability.contact.answered"
                : contact.askedAt() != null ? "availability.contact.asked" : "availability.contact.is";
        return where.getTranslation(key, contact.name());
    }

    /// @param act does something and shows the list again
    Button[] buttons(Consumer<Runnable> act) {
        var buttons = new ArrayList<Button>();
        var edit =
                new Button(t("availability.contact.edit"), click -> dialog(act).open());
        edit.setAriaLabel(t("availability.contact.edit-one", place));
        buttons.add(edit);
        if (known != null) {
            var name = known.name();
            var ask = new Button(
                    t(known.askedAt() == null ? "availability.ask" : "availability.ask-again"),
                    click -> act.accept(() -> {
                        contacts.ask(lab, venue.id());
                        Notices.done(t("availability.sent", name));
                    }));
            ask.setAriaLabel(t("availability.contact.ask-one", name, place));
            buttons.add(ask);
        }
        return buttons.toArray(Button[]::new);
    }

    private Dialog dialog(Consumer<Runnable> act) {
        var dialog = new Dialog();
        dialog.setCloseOnOutsideClick(false); // a slip of the finger must not cost what was typed
        dialog.setHeaderTitle(t("availability.contact.dialog", place));
        var name = new TextField(t("availability.contact.name"));
        name.setMaxLength(160);
        var address = new EmailField(t("availability.contact.address"));
        address.setMaxLength(254);
        if (known != null) {
            name.setValue(known.name());
            address.setValue(known.address() == null ? "" : known.address());
        }
        var fields = new Div(name, address);
        fields.addClassName("agenda-fields");
        dialog.add(new Paragraph(t("availability.contact.words")), fields);
        var ways = new ArrayList<>(List.of(new Button(t("availability.cancel"), click -> dialog.close())));
        if (known != null) {
            ways.add(new Button(t("availability.contact.remove"), click -> {
                dialog.close();
                act.accept(() -> contacts.remove(lab, venue.id()));
            }));
        }
        var keep = new Button(t("availability.save"), click -> {
            try {
                contacts.name(lab, venue.id(), name.getValue(), address.getValue());
                dialog.close();
                act.accept(() -> {});
            } catch (Refused refused) {
                var field = refused.key().endsWith(".name") ? name : address;
                field.setErrorMessage(t(refused.key(), refused.arguments()));
                field.setInvalid(true);
                field.focus();
            }
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        ways.add(keep);
        dialog.getFooter().add(ways.toArray(Button[]::new));
        return dialog;
    }

    private static String t(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
