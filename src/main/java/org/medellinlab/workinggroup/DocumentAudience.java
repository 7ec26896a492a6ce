package org.medellinlab.workinggroup;

/// Who may read a document of a group.
public enum DocumentAudience {
    /// The people of the group, and those who run the lab.
    GROUP,
    /// Everybody, on the group's public page too.
    PUBLIC
}
