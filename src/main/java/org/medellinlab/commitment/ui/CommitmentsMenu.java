package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.ui.LabMenuSource;
import org.springframework.stereotype.Component;

/// The way to what was promised, for everybody in the lab.
@Component
class CommitmentsMenu implements LabMenuSource {

    @Override
    public Optional<Entry> entry(Actor actor, LabHere lab) {
        return Optional.of(new Entry(60, "commitment.list.title", VaadinIcon.HANDSHAKE, lab.view("commitments")));
    }
}
