package org.medellinlab.feedback.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.ui.LabMenuSource;
import org.springframework.stereotype.Component;

/// For everybody who takes part: the facilitator sees what arrives, the others go on to answering.
@Component
class ExercisesMenu implements LabMenuSource {

    @Override
    public Optional<Entry> entry(Actor actor, LabHere lab) {
        return Floor.takesPart(actor, lab)
                ? Optional.of(new Entry(
                        30,
                        Floor.facilitates(actor, lab) ? "feedback.exercises.title" : "feedback.menu.exercises",
                        VaadinIcon.PENCIL,
                        lab.view("exercises")))
                : Optional.empty();
    }
}
