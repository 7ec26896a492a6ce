package org.medellinlab.registration.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.ui.LabMenuSource;
import org.springframework.stereotype.Component;

/// The way to the door, for the lab's team.
@Component
class CheckInMenu implements LabMenuSource {

    @Override
    public Optional<Entry> entry(Actor actor, LabHere lab) {
        return MixedGroupsMenu.isFor(actor, lab)
                ? Optional.of(
                        new Entry(44, "registration.checkin.title", VaadinIcon.CHECK_CIRCLE, lab.view("check-in")))
                : Optional.empty();
    }
}
