package org.medellinlab.commitment;

import org.medellinlab.commitment.CorrectingMeasures.IndicatorWords;
import org.medellinlab.shared.Refused;

/// Somebody else changed the same indicator meanwhile. Carries what it says now, so that nobody's typing is lost.
public class StaleIndicator extends Refused {

    private final transient IndicatorWords theirs;

    StaleIndicator(IndicatorWords theirs) {
        super("commitment.refused.measure-changed");
        this.theirs = theirs;
    }

    public IndicatorWords theirs() {
        return theirs;
    }
}
