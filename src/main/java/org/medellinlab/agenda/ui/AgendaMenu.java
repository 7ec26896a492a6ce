package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.ui.LabMenuSource;
import org.springframework.stereotype.Component;

@Component
class AgendaMenu implements LabMenuSource {

    static boolean isFor(Actor actor, LabHere lab) {
        return actor.isAdmin()
                || actor.roles().stream().anyMatch(held -> lab.id().equals(held.lab()));
    }

    @Override
    public Optional<Entry> entry(Actor actor, LabHere lab) {
        return isFor(actor, lab)
                ? Optional.of(new Entry(10, "agenda.title", VaadinIcon.CALENDAR_CLOCK, lab.view("agenda")))
                : Optional.empty();
    }
}
