package org.medellinlab.workinggroup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;

/// Something that goes out next in the name of a group.
///
/// @param goesAt when, unless it is held
/// @param askedBy whose doing it is; absent for the product's own, and when that person is forgotten
/// @param letters how many, one a language with what it says
public record SendingRow(
        UUID id,
        SendingKind kind,
        SendingState state,
        Instant goesAt,
        @Nullable String askedBy,
        List<InLanguage> letters) {

    /// @param text as one of those it goes to reads it; links that act are made dull
    /// @param count how many it goes to
    /// @param names of those who are known
    public record InLanguage(Language language, String subject, String text, int count, List<String> names) {}

    public int count() {
        return letters.stream().mapToInt(InLanguage::count).sum();
    }

    /// What it is called for this reader.
    public String subject(Language reader) {
        return letters.stream()
                .filter(one -> one.language() == reader)
                .findFirst()
                .or(() -> letters.stream().findFirst())
                .map(InLanguage::subject)
                .orElse("");
    }
}
