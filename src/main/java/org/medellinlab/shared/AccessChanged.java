package org.medellinlab.shared;

/// What a person may do, where they are signed in, or in which language they read has changed. Told in the transaction
/// of the change; pages the person has open, on any node, notice within two seconds.
public record AccessChanged(PersonId person) {}
