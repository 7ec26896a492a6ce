package org.medellinlab.commitment;

/// In which capacity somebody records something for the owner of a promise. It is shown beside what they recorded.
public enum Capacity {
    /// Holds the seat that owns it.
    OWNER,
    /// Holds the seat that stands in for the owner.
    DEPUTY,
    /// Holds a seat of an organisation that owes a mutual promise, too; tells it for itself, not for the owner.
    PARTNER,
    /// Leads the group it was made in.
    LEAD,
    /// Leads a subtheme of that group.
    SUBTHEME_LEAD,
    /// Organises the lab.
    ORGANISER
}
