package org.medellinlab.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// Today's names of things whose names the trail must not keep: people.
public interface ThingNames {

    /// The names that are known; who was erased has none.
    Map<UUID, String> names(Collection<UUID> ids);
}
