package org.medellinlab.identity.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.identity.DeskCode;
import org.medellinlab.identity.LettingIn;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.Notices;

/// At the desk, when somebody's mail does not arrive: a code to be read by that person's phone. Opening the screen
/// makes
/// no code; its button does.
@Route("labs/:lab/let-in/:person")
@PermitAll
class LetInView extends LabView {

    private static final int LOOK_EVERY = 2000;

    private final transient LettingIn desk;
    private final transient Clock clock;
    private final Div place = new Div();
    private @Nullable Registration looking;

    LetInView(LabLocator labs, CurrentActor actors, LettingIn desk, Clock clock) {
        super(labs, actors, "door.desk.title");
        this.desk = desk;
        this.clock = clock;
        place.addClassName("desk-code");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var person = event.getRouteParameters()
                .get("person")
                .flatMap(who -> desk.guest(lab().id(), who))
                .orElseThrow(NotForYou::new);
        add(
                new H1(getTranslation("door.desk.heading", person.name())),
                new Paragraph(getTranslation("door.desk.words")),
                place,
                new Anchor(lab().view("check-in"), getTranslation("door.desk.back")));
        offer(person, "door.desk.show");
    }

    private void offer(PersonRow person, String words) {
        stopLooking();
        var show = new Button(getTranslation(words), click -> code(person));
        show.addThemeVariants(ButtonVariant.PRIMARY);
        show.setDisableOnClick(true);
        place.removeAll();
        place.add(show);
    }

    private void code(PersonRow person) {
        try {
            var code = desk.show(lab().id(), person.id());
            var until = SpokenDates.time(code.until().atZone(lab().zone()).toLocalTime());
            var address = new Span(code.address());
            address.addClassName("desk-address");
            place.removeAll();
            place.add(
                    DeskQr.of(code.address(), getTranslation("door.desk.qr", person.name())),
                    address,
                    status(getTranslation("door.desk.until", person.name(), until)));
            look(person, code);
        } catch (Refused refused) {
            place.removeAll();
            place.add(status(getTranslation(refused.key(), refused.arguments())));
        }
    }

    /// Whoever stands at the desk sees when the phone is in.
    private void look(PersonRow person, DeskCode code) {
        var ui = UI.getCurrent();
        ui.setPollInterval(LOOK_EVERY);
        looking = ui.addPollListener(poll -> {
            if (desk.isUsed(lab().id(), code.id())) {
                stopLooking();
                place.removeAll();
                place.add(status(getTranslation("door.desk.done", person.name())));
                Notices.done(getTranslation("door.desk.done", person.name()));
            } else if (clock.instant().isAfter(code.until())) {
                offer(person, "door.desk.again");
                place.addComponentAsFirst(status(getTranslation("door.desk.over")));
            }
        });
    }

    private void stopLooking() {
        var listening = looking;
        if (listening != null) {
            listening.remove();
            looking = null;
            var ui = UI.getCurrent();
            if (ui != null) {
                ui.setPollInterval(-1);
            }
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopLooking();
    }

    private static Paragraph status(String words) {
        var paragraph = new Paragraph(words);
        paragraph.getElement().setAttribute("role", "status");
        return paragraph;
    }
}
