package org.medellinlab.mail.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.mail.MailCheck;
import org.medellinlab.mail.MailState;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.OfficeView;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// The first page of a new installation: is its address right, does mail go out, does mail come in.
@Route("installation")
@PermitAll
class InstallationView extends OfficeView {

    private static final int LOOK_EVERY_MILLIS = 1000;

    private final transient MailCheck check;
    private final transient Installation installation;
    private final Div address = status();
    private final Div outgoing = status();
    private final Div incoming = status();
    private transient @Nullable UUID test;
    private transient @Nullable Registration looking;

    InstallationView(MailCheck check, CurrentActor actors, Installation installation) {
        super(actors, "mail.installation.title");
        this.check = check;
        this.installation = installation;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.isAdmin();
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        add(new H1(getTranslation("mail.installation.title")));
        add(new Card(
                getTranslation("mail.installation.address"),
                new Paragraph(getTranslation(
                        "mail.installation.address.words",
                        installation.baseUrl().toString())),
                address));
        add(new Card(getTranslation("mail.installation.outgoing"), testForm(), outgoing));
        var look = new Button(getTranslation("mail.installation.incoming.check"), click -> lookIntoInbox());
        add(new Card(getTranslation("mail.installation.incoming"), look, incoming));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().fetchCurrentURL(seen -> {
            var base = installation.baseUrl();
            var right = base.getScheme().equals(seen.getProtocol())
                    && base.getHost().equals(seen.getHost())
                    && base.getPort() == seen.getPort();
            show(
                    address,
                    right ? Tone.OK : Tone.DUE,
                    getTranslation(
                            right ? "mail.installation.address.right" : "mail.installation.address.other",
                            seen.getProtocol() + "://" + seen.getAuthority()));
        });
    }

    private Div testForm() {
        var to = new EmailField(getTranslation("mail.installation.outgoing.to"));
        to.setValue(installation.firstAdministrator());
        var send = new Button(getTranslation("mail.installation.outgoing.send"), click -> {
            if (to.isInvalid() || !EmailAddress.isValid(to.getValue())) {
                to.setErrorMessage(getTranslation("mail.installation.outgoing.no-address"));
                to.setInvalid(true);
            } else {
                send(new EmailAddress(to.getValue()));
            }
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(to, send);
        form.addClassName("row");
        return form;
    }

    private void send(EmailAddress to) {
        test = check.sendTest(to, Language.of(UI.getCurrent().getLocale()));
        showTest();
        UI.getCurrent().setPollInterval(LOOK_EVERY_MILLIS);
        if (looking == null) {
            looking = UI.getCurrent().addPollListener(poll -> showTest());
        }
    }

    private void showTest() {
        if (test == null) {
            return;
        }
        var state = check.stateOf(test);
        var tone = switch (state) {
            case SENT -> Tone.OK;
            case FAILED, UNCERTAIN, CANCELLED -> Tone.DUE;
            case RETRY -> Tone.WARN;
            case PENDING, CLAIMED, HANDED_OVER -> Tone.INFO;
        };
        show(
                outgoing,
                tone,
                getTranslation("mail.state."
                        + state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
        if (state == MailState.SENT) {
            UI.getCurrent().setPollInterval(-1);
        }
    }

    private void lookIntoInbox() {
        check.inboxTrouble()
                .ifPresentOrElse(
                        trouble ->
                                show(incoming, Tone.DUE, getTranslation("mail.installation.incoming.trouble", trouble)),
                        () -> show(incoming, Tone.OK, getTranslation("mail.installation.incoming.right")));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (looking != null) {
            looking.remove();
            looking = null;
        }
    }

    private static Div status() {
        var status = new Div();
        status.getElement().setAttribute("role", "status");
        return status;
    }

    private static void show(Div status, Tone tone, String words) {
        status.removeAll();
        status.add(new StatusChip(tone, words));
    }
}
