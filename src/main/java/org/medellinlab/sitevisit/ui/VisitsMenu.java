package org.medellinlab.sitevisit.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.ui.LabMenuSource;
import org.springframework.stereotype.Component;

@Component
class VisitsMenu implements LabMenuSource {

    @Override
    public Optional<Entry> entry(Actor actor, LabHere lab) {
        return VisitReader.of(actor, lab).takesPart()
                ? Optional.of(new Entry(20, "sitevisit.menu", VaadinIcon.BUS, lab.view("visits")))
                : Optional.empty();
    }
}
