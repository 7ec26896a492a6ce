package org.medellinlab.directory;

import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// A city to choose from.
///
/// @param country ISO 3166-1 alpha-2; absent when unknown
public record CityChoice(
        String key, LocalizedText name, @Nullable String country) {}
