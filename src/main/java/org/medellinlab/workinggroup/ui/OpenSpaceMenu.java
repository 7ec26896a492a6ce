package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.ui.LabMenuSource;
import org.springframework.stereotype.Component;

/// The way to the Open Space, for everybody in the lab.
@Component
class OpenSpaceMenu implements LabMenuSource {

    @Override
    public Optional<Entry> entry(Actor actor, LabHere lab) {
        return Optional.of(new Entry(48, "openspace.title", VaadinIcon.LIGHTBULB, lab.view("open-space")));
    }
}
