package org.medellinlab.audit.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.LabMenuSource.Entry;
import org.medellinlab.shared.ui.MenuSource;
import org.springframework.stereotype.Component;

@Component
class TrailMenu implements MenuSource {

    @Override
    public Optional<Entry> entry(Actor actor) {
        return actor.isAdmin() || actor.isAnywhere(Role.NETWORK_OFFICE)
                ? Optional.of(new Entry(30, "audit.trail.title", VaadinIcon.TIME_BACKWARD, "trail"))
                : Optional.empty();
    }
}
