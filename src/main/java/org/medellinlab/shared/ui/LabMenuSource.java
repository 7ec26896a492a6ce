package org.medellinlab.shared.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;

/// A feature's way into a lab's menu. Each is a bean of the feature's `ui` package.
public interface LabMenuSource {

    /// An entry of the menu.
    ///
    /// @param order today 0, agenda 10, visits 20, exercises 30, groups 50, commitments 60, lab file 90
    /// @param titleKey the message key of its name
    /// @param path the address inside the application, as [LabHere#view] gives it
    record Entry(int order, String titleKey, VaadinIcon icon, String path) {}

    Optional<Entry> entry(Actor actor, LabHere lab);
}
