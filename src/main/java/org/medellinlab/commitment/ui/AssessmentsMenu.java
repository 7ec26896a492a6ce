package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.LabMenuSource;
import org.springframework.stereotype.Component;

/// The way to the queue, for monitors.
@Component
class AssessmentsMenu implements LabMenuSource {

    @Override
    public Optional<Entry> entry(Actor actor, LabHere lab) {
        return actor.is(Role.MONITOR, lab.id())
                ? Optional.of(new Entry(
                        61, "commitment.assess.title", VaadinIcon.CHECK_SQUARE_O, lab.view("commitments/assess")))
                : Optional.empty();
    }
}
