package org.medellinlab.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;

/// A person as written down.
///
/// @param languages in order of preference
/// @param phone with its country code; absent when not known
/// @param otherAddresses where mail reaches the person, too
/// @param address where mail reaches the person; who has none cannot sign in
public record PersonDraft(
        String key,
        String name,
        List<Language> languages,
        @Nullable String address,
        List<String> otherAddresses,
        @Nullable String phone,
        List<HoldingDraft> holds) {

    /// That the person holds a seat from a day on, until a day (included) when it is known.
    ///
    /// @param seat key of the seat
    public record HoldingDraft(
            String seat, LocalDate from, @Nullable LocalDate until, boolean acting) {}

    public PersonDraft {
        languages = languages == null ? List.of() : List.copyOf(languages);
        otherAddresses = otherAddresses == null ? List.of() : List.copyOf(otherAddresses);
        holds = holds == null ? List.of() : List.copyOf(holds);
    }
}
