package org.medellinlab.commitment;

import org.medellinlab.shared.Refused;

/// Somebody else changed the promise in the meantime. Carries what it says now, so that nobody's typing is lost.
public class StaleWording extends Refused {

    private final transient Wording theirs;

    StaleWording(Wording theirs) {
        super("commitment.refused.changed-meanwhile");
        this.theirs = theirs;
    }

    public Wording theirs() {
        return theirs;
    }
}
