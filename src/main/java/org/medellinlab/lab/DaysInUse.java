package org.medellinlab.lab;

import java.time.LocalDate;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Refused;

/// Something that takes place on days of a lab, and would be lost from sight if those were no longer the lab's.
public interface DaysInUse {

    /// @throws Refused when something would be left outside
    void leaveNothingOut(LabId lab, LocalDate firstDay, LocalDate lastDay);
}
