package org.medellinlab.workinggroup;

/// What goes out by mail in the name of a group.
public enum SendingKind {
    /// That there is a meeting, that it has moved or is called off.
    MEETING,
    /// That a meeting is tomorrow, or that somebody has not said which day suits.
    REMINDER,
    /// Which day suits for a meeting.
    POLL,
    /// What somebody said to the group.
    POST,
    /// How a promise goes.
    NEWS
}
