package org.medellinlab.followup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.medellinlab.followup.AskingForNews;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.SheetSection;

/// The lead's "ask for news" beside a promise; what became of it is said where the button was.
@org.springframework.stereotype.Component
class AskButton implements SheetSection {

    private final AskingForNews asking;

    AskButton(AskingForNews asking) {
        this.asking = asking;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> section(Subject subject, Actor actor, LabHere lab, Language reader) {
        var may = actor.is(Role.ORGANISER, lab.id()) || actor.isFor(Role.LEAD, subject.group());
        return subject.place() == Place.COMMITMENT && may ? Optional.of(button(subject, lab)) : Optional.empty();
    }

    private Component button(Subject subject, LabHere lab) {
        var answer = new Span();
        answer.addClassName("asked-answer");
        answer.getElement().setAttribute("role", "status");
        var button = new Button();
        button.setText(button.getTranslation("followup.ask"));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                var name = asking.ask(lab.id(), subject.id());
                answer.setText(button.getTranslation("followup.asked", name));
                answer.removeClassName("no");
                button.setVisible(false);
            } catch (Refused refused) {
                answer.setText(button.getTranslation(refused.key(), refused.arguments()));
                answer.addClassName("no");
                button.setEnabled(true);
            }
        });
        var box = new Div(button, answer);
        box.addClassName("ask");
        return box;
    }
}
