package org.medellinlab.commitment;

/// Whether a promise is being followed; beside its completion.
public enum CommitmentState {
    OPEN,
    /// Resting until a day.
    PAUSED,
    /// Ended with a reason, a legitimate outcome.
    CLOSED
}
