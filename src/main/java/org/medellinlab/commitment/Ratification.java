package org.medellinlab.commitment;

/// What the owner's organisation says at home of a promise made in the room.
public enum Ratification {
    /// Not yet confirmed at home.
    PROVISIONAL,
    /// Confirmed at home.
    RATIFIED,
    /// Refused at home; it stays readable and is asked about no more.
    DECLINED
}
