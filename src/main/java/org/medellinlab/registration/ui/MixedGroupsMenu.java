package org.medellinlab.registration.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.LabMenuSource;
import org.springframework.stereotype.Component;

/// The way to the mixed groups, for who runs the lab's rooms.
@Component
class MixedGroupsMenu implements LabMenuSource {

    static boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id()) || actor.is(Role.FACILITATOR, lab.id());
    }

    @Override
    public Optional<Entry> entry(Actor actor, LabHere lab) {
        return isFor(actor, lab)
                ? Optional.of(new Entry(45, "registration.mix.title", VaadinIcon.SPLIT, lab.view("mixed-groups")))
                : Optional.empty();
    }
}
