package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.LabMenuSource;
import org.springframework.stereotype.Component;

@Component
class AvailabilityMenu implements LabMenuSource {

    @Override
    public Optional<Entry> entry(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id())
                ? Optional.of(new Entry(16, "availability.title", VaadinIcon.CLOCK, lab.view("availability")))
                : Optional.empty();
    }
}
