package org.medellinlab.shared;

import java.util.List;
import java.util.Optional;

/// Finds the lab a screen is about.
public interface LabLocator {

    Optional<LabHere> here(String slug);

    /// Every lab, the latest first.
    List<LabHere> everywhere();
}
