package org.medellinlab.directory;

import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.OrganisationId;

/// An organisation with its city and its country (its own, else its city's), each absent when not known.
public record OrganisationRow(
        OrganisationId id,
        String key,
        LocalizedText name,
        @Nullable LocalizedText city,
        @Nullable String cityKey,
        @Nullable String country) {}
