package org.medellinlab.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.privacy.Erasure;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.OfficeView;

/// The network office erases somebody who asked by letter.
@Route("people/:person/erase")
@PermitAll
class EraseForView extends OfficeView {

    private final transient Erasure erasure;
    private final transient Directory directory;
    private final transient Clock clock;
    private final TextArea reason = new TextArea();

    EraseForView(Erasure erasure, Directory directory, CurrentActor actors, Clock clock) {
        super(actors, "privacy.office.heading");
        this.erasure = erasure;
        this.directory = directory;
        this.clock = clock;
        addClassName("my-data");
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.keepsDirectory();
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var key = event.getRouteParameters().get("person").orElseThrow(NotForYou::new);
        var person = directory.personNamed(key).orElseThrow(NotForYou::new);
        show(key, person);
    }

    private void show(String key, PersonRow person) {
        removeAll();
        var back = new Anchor(DirectoryKind.PERSON.sheet(key), person.name());
        back.addClassName("soft");
        var card = new Card(getTranslation("privacy.office.title", person.name()));
        erasure.of(person.id())
                .ifPresentOrElse(
                        waiting -> {
                            var day = ErasureCard.day(waiting.dueAt(), clock.getZone(), reader());
                            card.add(
                                    new Paragraph(getTranslation("privacy.office.waiting", day)),
                                    new Div(new Button(getTranslation("privacy.erase.take-back"), click -> {
                                        erasure.takeBackFor(person.id());
                                        show(key, person);
                                    })));
                        },
                        () -> form(card, key, person));
        add(back, new H1(getTranslation("privacy.office.heading")), card);
    }

    private void form(Card card, String key, PersonRow person) {
        reason.setLabel(getTranslation("privacy.office.reason"));
        reason.setHelperText(getTranslation("privacy.office.reason.hint"));
        reason.setMaxLength(1000);
        reason.setRequiredIndicatorVisible(true);
        var ask = new Button(getTranslation("privacy.office.ask"), click -> ask(key, person));
        ask.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        card.add(new Paragraph(getTranslation("privacy.office.words")), ErasureCard.what(this), reason, new Div(ask));
    }

    private void ask(String key, PersonRow person) {
        try {
            erasure.askFor(person.id(), reason.getValue());
            Notices.done(getTranslation("privacy.erase.asked"));
            show(key, person);
        } catch (Refused refused) {
            reason.setInvalid(true);
            reason.setErrorMessage(getTranslation(refused.key(), refused.arguments()));
        }
    }
}
