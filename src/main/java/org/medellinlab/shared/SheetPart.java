package org.medellinlab.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a feature tells about a thing of the directory: a heading and lines, the same on a page and in a mail. All
/// words
/// are those of the reader's language.
public record SheetPart(String title, List<Line> lines) {

    /// One fact.
    ///
    /// @param detail what stands beside it, smaller; may be empty
    /// @param path where it leads inside the application; absent when nowhere
    public record Line(
            String words, String detail, @Nullable String path) {}

    public SheetPart {
        lines = List.copyOf(lines);
    }
}
