package org.medellinlab.registration;

/// Where an offer of places to an organisation stands.
public enum PlacesState {
    /// The contact has not said yet who comes.
    OPEN,
    /// People were proposed; the link no longer answers.
    ANSWERED,
    /// Taken back by the organiser; the link no longer answers.
    CANCELLED
}
