package org.medellinlab.commitment;

/// In which capacity somebody records something for the owner of a promise. It is shown beside what they recorded.
public enum Capacity {
    /// Holds the seat that owns it.
    OWNER,
    /// Holds the seat that stands in for the owner.
    DEPUTY,
    /// Leads the group it was made in.
    LEAD,
    /// Organises the lab.
    ORGANISER
}
