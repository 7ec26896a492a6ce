package org.medellinlab.shared;

/// Something the public sees of a lab has changed; published in the transaction that changes it.
public record PublicChanged(LabId lab) {}
