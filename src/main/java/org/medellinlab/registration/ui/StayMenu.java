package org.medellinlab.registration.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.LabMenuSource;
import org.springframework.stereotype.Component;

/// The way to journeys, beds and meals, for organisers.
@Component
class StayMenu implements LabMenuSource {

    @Override
    public Optional<Entry> entry(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id())
                ? Optional.of(new Entry(43, "stay.title", VaadinIcon.BED, lab.view("stay")))
                : Optional.empty();
    }
}
