package org.medellinlab.directory;

import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// A seat as written down: an office in an organisation.
///
/// @param organisation key of the organisation
/// @param deputy key of the seat that is asked when this one is vacant
public record SeatDraft(
        String key,
        String organisation,
        LocalizedText title,
        @Nullable String deputy) {}
