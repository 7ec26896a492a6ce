package org.medellinlab.identity.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.ui.LabMenuSource.Entry;
import org.medellinlab.shared.ui.MenuSource;
import org.springframework.stereotype.Component;

@Component
class RolesMenu implements MenuSource {

    @Override
    public Optional<Entry> entry(Actor actor) {
        return actor.isAdmin()
                ? Optional.of(new Entry(20, "roles.everywhere.menu", VaadinIcon.KEY, "roles"))
                : Optional.empty();
    }
}
