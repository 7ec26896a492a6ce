package org.medellinlab.commitment;

import org.medellinlab.commitment.CorrectingMeasures.MilestoneWords;
import org.medellinlab.shared.Refused;

/// Somebody else changed the same milestone meanwhile. Carries what it says now, so that nobody's typing is lost.
public class StaleMilestone extends Refused {

    private final transient MilestoneWords theirs;

    StaleMilestone(MilestoneWords theirs) {
        super("commitment.refused.measure-changed");
        this.theirs = theirs;
    }

    public MilestoneWords theirs() {
        return theirs;
    }
}
