package org.medellinlab.lab;

import java.util.Map;
import org.medellinlab.shared.LabId;

/// Something that names reporting periods of a lab, and would name nothing if one were removed, or another one if it
/// were moved.
public interface PeriodsInUse {

    /// How often each period is named, by its key; those that are not named are absent.
    Map<String, Integer> named(LabId lab);
}
