package org.medellinlab.workinggroup;

/// How a day suits somebody.
public enum PollChoice {
    /// It suits.
    YES,
    /// It can be made to suit.
    IF_NEEDED,
    /// It does not.
    NO
}
