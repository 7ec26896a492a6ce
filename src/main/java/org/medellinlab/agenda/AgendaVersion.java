package org.medellinlab.agenda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A version of the agenda in the list of all.
///
/// @param name as its maker called it; empty for the draft
/// @param at when it was released or put aside; for a scheduled one when it becomes public; absent for the draft
/// @param by the name of who did it
/// @param items how many there are in it
/// @param notice what its readers were told; absent when nobody was
public record AgendaVersion(
        VersionKey key,
        String name,
        @Nullable Instant at,
        @Nullable String by,
        int items,
        @Nullable NoticeSent notice) {

    /// That people were told of a release.
    ///
    /// @param from the number of the release they knew before
    public record NoticeSent(int from, int people, Instant at) {}
}
