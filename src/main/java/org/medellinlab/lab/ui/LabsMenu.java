package org.medellinlab.lab.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.LabMenuSource.Entry;
import org.medellinlab.shared.ui.MenuSource;
import org.springframework.stereotype.Component;

/// The way to all labs, for who may begin one.
@Component
class LabsMenu implements MenuSource {

    static boolean isFor(Actor actor) {
        return actor.isAdmin() || actor.isAnywhere(Role.ORGANISER);
    }

    @Override
    public Optional<Entry> entry(Actor actor) {
        return isFor(actor)
                ? Optional.of(new Entry(5, "founding.labs.title", VaadinIcon.GLOBE, "labs"))
                : Optional.empty();
    }
}
