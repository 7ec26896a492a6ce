package org.medellinlab.directory;

/// What is known of an address.
public enum AddressState {
    /// Written down, never answered from.
    UNVERIFIED,
    /// Its owner has used it to sign in or to answer.
    VERIFIED,
    /// Mail to it came back.
    BOUNCING
}
