package org.medellinlab.shared;

/// What a person may be. The first five are granted by somebody; the others follow from registrations, visits, groups
/// and seats, and pass on with them.
public enum Role {
    /// Runs the installation: labs, grants, settings.
    ADMIN,
    /// Keeps the directory across labs: merges, mandates.
    NETWORK_OFFICE,
    /// Plans and runs one lab.
    ORGANISER,
    /// Runs exercises and synthesis of one lab.
    FACILITATOR,
    /// Assesses progress of one lab, never of their own organisation.
    MONITOR,
    /// Takes part in one lab for a city: agenda, bookings, notes, own organisation's commitments.
    DELEGATE,
    /// Receives a visit of one lab.
    HOST,
    /// Leads one working group.
    LEAD,
    /// Leads a subtheme of one working group, which is what the role is for: a promise names its group, no subtheme.
    SUBTHEME_LEAD,
    /// Interprets at one lab.
    INTERPRETER,
    /// Looks on at one lab.
    OBSERVER
}
