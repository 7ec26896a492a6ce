package org.medellinlab.workinggroup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A document of a group.
///
/// @param address of a page of the web; absent for a file
/// @param file absent for a page
/// @param addedBy a name; absent when nobody knows, or that person is forgotten, and always for the public
/// @param addedAt absent for what was there before anybody wrote it down
public record DocumentRow(
        UUID id,
        UUID group,
        String title,
        @Nullable String address,
        @Nullable File file,
        DocumentAudience audience,
        @Nullable String addedBy,
        @Nullable Instant addedAt) {

    /// @param size in bytes
    public record File(String name, long size) {}
}
