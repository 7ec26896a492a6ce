package org.medellinlab.audit;

/// What happened to a thing.
public enum Happened {
    MADE,
    CHANGED,
    REMOVED,
    /// A role was given to a person.
    GRANTED,
    /// A role was taken from a person.
    REVOKED,
    /// A browser became a person's device.
    SIGNED_IN,
    /// A device was signed out.
    SIGNED_OUT,
    /// An organiser showed a code by which a person signs in at the desk.
    LET_IN,
    /// A person asked to be written to at another address.
    ADDRESS_ASKED,
    /// The new address was proved.
    ADDRESS_CHANGED,
    /// A person asked to be forgotten, or the network office did for them.
    ERASURE_ASKED,
    /// They stay after all.
    ERASURE_TAKEN_BACK,
    /// Nothing personal of them is left.
    ERASED,
    /// Another one that was the same went into it.
    MERGED,
    /// What had been merged is two again.
    SEPARATED
}
