package org.medellinlab.shared;

import java.util.UUID;

/// Something the public sees of a lab has changed; published in the transaction that changes it.
///
/// @param lab which one, or [#EVERYWHERE]
public record PublicChanged(LabId lab) {

    /// Stands for what every public page shows.
    public static final LabId EVERYWHERE = new LabId(new UUID(0, 0));
}
