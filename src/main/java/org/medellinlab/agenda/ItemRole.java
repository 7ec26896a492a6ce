package org.medellinlab.agenda;

/// In which part somebody is needed at an item. Declared in the order in which they are named.
public enum ItemRole {
    /// Speaks to those who come.
    SPEAKER,
    /// Receives those who come.
    HOST,
    /// Leads the work.
    FACILITATOR,
    /// Puts it into other languages: each with the languages they interpret into.
    INTERPRETER;

    /// Whether the public reads who it is.
    public boolean isPublic() {
        return this != INTERPRETER;
    }
}
