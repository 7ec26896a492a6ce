package org.medellinlab.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.ui.LabMenuSource;
import org.springframework.stereotype.Component;

@Component
class TodayMenu implements LabMenuSource {

    @Override
    public Optional<Entry> entry(Actor actor, LabHere lab) {
        return Optional.of(new Entry(0, "shell.today.title", VaadinIcon.SUN_O, lab.view("today")));
    }
}
