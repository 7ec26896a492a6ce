package org.medellinlab.shared;

import java.time.Instant;

/// What a feature deletes of itself when its time is over. Implemented as a bean; the night asks all of them, batch
/// after batch. The words of its rule are the message `privacy.rule.<kind>`, the days being the argument.
public interface Forgetting {

    /// By this the period is chosen: `mail`, `sign-in`.
    String kind();

    /// How many would be deleted now.
    int due(Instant before);

    /// Deletes at most so many, in a transaction of its own; what another node has just deleted is passed over.
    ///
    /// @return how many; less than asked for when none is left
    int forget(Instant before, int most);
}
