package org.medellinlab.sitevisit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.PersonId;

/// Somebody on the boarding list of a departure.
///
/// @param languages the person's, in order of preference
/// @param organisation the organisation they come for; absent for who comes for nobody but themselves
public record Boarding(
        PersonId person,
        String name,
        List<Language> languages,
        @Nullable LocalizedText organisation) {}
