package org.medellinlab.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// An organisation as written down.
///
/// @param alsoKnownAs other names under which sources mention it
/// @param acronym the short name it goes by
/// @param type what kind of body it is; absent when nobody said
/// @param website its address in the web, with its scheme
/// @param city key of its city; a ministry or a bank has none
/// @param country ISO 3166-1 alpha-2; absent when the source does not say
public record OrganisationDraft(
        String key,
        LocalizedText name,
        List<String> alsoKnownAs,
        @Nullable String acronym,
        @Nullable OrganisationType type,
        @Nullable String website,
        @Nullable String city,
        @Nullable String country) {

    public OrganisationDraft {
        alsoKnownAs = alsoKnownAs == null ? List.of() : List.copyOf(alsoKnownAs);
    }
}
