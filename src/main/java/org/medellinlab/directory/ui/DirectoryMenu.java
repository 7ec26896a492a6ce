package org.medellinlab.directory.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.ui.LabMenuSource.Entry;
import org.medellinlab.shared.ui.MenuSource;
import org.springframework.stereotype.Component;

@Component
class DirectoryMenu implements MenuSource {

    @Override
    public Optional<Entry> entry(Actor actor) {
        return actor.roles().isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry(10, "directory.title", VaadinIcon.BOOK, "directory"));
    }
}
