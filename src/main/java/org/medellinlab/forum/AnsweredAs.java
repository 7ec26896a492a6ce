package org.medellinlab.forum;

/// In whose name a citizen is answered.
public enum AnsweredAs {
    /// The lab: somebody who moderates the forum.
    LAB,
    /// The organisation that made the promise: whoever holds the seat that owns it, or its deputy.
    OWNER,
    /// The working group: whoever leads it.
    GROUP
}
