package org.medellinlab.commitment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.PromiseCounts.Lane;

/// A page of promises.
///
/// @param before whether there are some before the first of these
/// @param after whether there are some after the last of these
public record PromiseCut(List<CommitmentSheet> rows, boolean before, boolean after) {

    /// Where a page begins or ends: at a promise, which is not part of it.
    ///
    /// @param forward whether the page is what comes after it
    public record At(UUID group, Horizon horizon, String key, boolean forward) {

        Lane lane() {
            return new Lane(group, horizon);
        }
    }

    public @Nullable CommitmentSheet first() {
        return rows.isEmpty() ? null : rows.getFirst();
    }

    public @Nullable CommitmentSheet last() {
        return rows.isEmpty() ? null : rows.getLast();
    }
}
