package org.medellinlab.commitment;

/// How far a promise has come, by its newest update.
public enum Completion {
    /// Nobody has said anything yet.
    NO_EVIDENCE(0),
    NOT_STARTED(4),
    LIMITED(35),
    SUBSTANTIAL(70),
    COMPLETE(100);

    private final int percent;

    Completion(int percent) {
        this.percent = percent;
    }

    /// How full the meter is drawn; a picture of the word, not a measurement.
    public int percent() {
        return percent;
    }
}
