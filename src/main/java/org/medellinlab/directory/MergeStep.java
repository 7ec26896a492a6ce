package org.medellinlab.directory;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing a merge did to one row, with what undoing it needs.
///
/// @param key the row's primary key, as it is afterwards
/// @param before what its changed columns held; all of them for a row that was deleted, none for one that was added
record MergeStep(Kind kind, String table, Map<String, String> key, Map<String, @Nullable String> before) {

    enum Kind {
        CHANGED,
        DELETED,
        ADDED
    }
}
