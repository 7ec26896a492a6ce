package org.medellinlab.identity.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.LabMenuSource;
import org.springframework.stereotype.Component;

@Component
class LabRolesMenu implements LabMenuSource {

    @Override
    public Optional<Entry> entry(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id())
                ? Optional.of(new Entry(92, "roles.title", VaadinIcon.KEY, lab.view("roles")))
                : Optional.empty();
    }
}
