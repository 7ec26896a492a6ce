package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDateTime;
import java.util.Optional;
import org.medellinlab.agenda.AgendaPlanning;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.TodayCard;
import org.springframework.stereotype.Component;

/// Tells organisers that the public does not see their latest changes.
@Component
class UnreleasedCard implements TodayCard {

    private final AgendaPlanning planning;
    private final Messages messages;

    UnreleasedCard(AgendaPlanning planning, Messages messages) {
        this.planning = planning;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> card(
            Actor actor, LabHere lab, LocalDateTime now, Language reader) {
        if (!actor.is(Role.ORGANISER, lab.id())) {
            return Optional.empty();
        }
        var changes = planning.changesSinceRelease(lab.id()).size();
        return changes == 0
                ? Optional.empty()
                : Optional.of(new Card(
                        messages.get(reader, "agenda.today.unreleased"),
                        new Paragraph(messages.get(reader, "agenda.today.unreleased-words", changes)),
                        new Anchor(lab.view("agenda"), messages.get(reader, "agenda.today.unreleased-open"))));
    }
}
