package org.medellinlab.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// A city as written down.
///
/// @param country ISO 3166-1 alpha-2; absent when the source does not say
/// @param population how many people live in it; absent when unknown
/// @param mandateStart the first day of its government's mandate; absent when unknown
/// @param mandateEnd the last day of its government's mandate; absent when unknown
public record CityDraft(
        String key,
        LocalizedText name,
        @Nullable String country,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Integer population,
        @Nullable LocalDate mandateStart,
        @Nullable LocalDate mandateEnd) {}
