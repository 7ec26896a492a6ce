package org.medellinlab.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.medellinlab.shared.Language;

/// Today's names of things whose names the trail must not keep: people.
public interface ThingNames {

    /// The names that are known; for who was erased, words that say so.
    Map<UUID, String> names(Collection<UUID> ids, Language reader);
}
