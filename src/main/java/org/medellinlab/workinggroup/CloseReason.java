package org.medellinlab.workinggroup;

/// Why a group has ended. Each is a good reason.
public enum CloseReason {
    /// It has done what it was for.
    DONE,
    /// It goes on as part of another group.
    JOINED,
    /// Another has taken it over, outside the lab.
    HANDED_OVER,
    /// Nobody has the strength for it any more.
    NO_ENERGY,
    /// What it was for is no longer so.
    NO_LONGER_NEEDED
}
