package org.medellinlab.workinggroup;

/// How a group relates to another.
public enum LinkKind {
    /// It has become part of the other.
    JOINS,
    /// Both keep each other informed.
    COORDINATES_WITH,
    /// What it makes is used by the other.
    FEEDS,
    /// It cannot go on without the other.
    DEPENDS_ON
}
