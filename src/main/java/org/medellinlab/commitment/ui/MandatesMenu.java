package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.ui.LabMenuSource.Entry;
import org.medellinlab.shared.ui.MenuSource;
import org.springframework.stereotype.Component;

/// The way to the promises that a change of government touches, for the network office.
@Component
class MandatesMenu implements MenuSource {

    @Override
    public Optional<Entry> entry(Actor actor) {
        return actor.keepsDirectory()
                ? Optional.of(new Entry(12, "commitment.mandates.title", VaadinIcon.EXCHANGE, "mandates"))
                : Optional.empty();
    }
}
