package org.medellinlab.workinggroup;

/// Where something is that goes out in the name of a group.
public enum SendingState {
    /// Goes at its time, unless it is held.
    WAITING,
    /// Goes when somebody who leads lets it.
    HELD,
    /// Does not go.
    DROPPED
}
