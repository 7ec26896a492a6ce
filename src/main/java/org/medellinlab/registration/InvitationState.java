package org.medellinlab.registration;

/// Where an invitation stands. Declared in the order in which an organiser looks for them.
public enum InvitationState {
    /// Written to and not answered: the only ones that are reminded.
    INVITED,
    /// Suggested somebody else; the organiser decides.
    PROPOSED_OTHER,
    /// Wants to come and the lab is full.
    WAITING,
    /// Comes; is a participant.
    CONFIRMED,
    /// Does not come.
    DECLINED,
    /// Taken back by the organiser; the link no longer answers.
    CANCELLED
}
