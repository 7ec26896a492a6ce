package org.medellinlab.workinggroup;

/// Where a group stands in its life.
public enum GroupState {
    /// People are finding each other; members and promises may come.
    FORMING,
    /// At work.
    ACTIVE,
    /// Rests until a day that was said; nobody is asked for news meanwhile, and then its leads how it goes on.
    PAUSED,
    /// Has ended; its promises stay readable.
    CLOSED
}
