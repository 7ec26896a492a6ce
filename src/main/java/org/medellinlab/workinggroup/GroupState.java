package org.medellinlab.workinggroup;

/// Where a group stands in its life.
public enum GroupState {
    /// People are finding each other; members and promises may come.
    FORMING,
    /// At work.
    ACTIVE,
    /// Has ended; its promises stay readable.
    CLOSED
}
