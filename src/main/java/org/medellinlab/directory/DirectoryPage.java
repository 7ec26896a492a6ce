package org.medellinlab.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A page of the directory's list.
///
/// @param next where the next page begins; absent on the last
public record DirectoryPage(
        List<DirectoryEntry> entries, @Nullable String next) {

    /// Where a page ended.
    record Place(String name, UUID id) {

        static Optional<Place> parse(String text) {
            if (text.length() < 36) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Place(text.substring(36), UUID.fromString(text.substring(0, 36))));
            } catch (IllegalArgumentException notAPlace) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return id + name;
        }
    }
}
