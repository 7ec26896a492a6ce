package org.medellinlab.shared.ui;

import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.ui.LabMenuSource.Entry;

/// A feature's way into the menu of what spans the labs: the directory, the trail of changes, the installation. Each is
/// a
/// bean of the feature's `ui` package.
public interface MenuSource {

    /// The entry, when it is for this reader. Orders: directory 10, roles 20, trail 30, installation 90.
    Optional<Entry> entry(Actor actor);
}
