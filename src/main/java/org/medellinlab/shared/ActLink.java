package org.medellinlab.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a link in a mail was issued for: one action on one thing, for one seat or one person.
///
/// @param seat whose office the answer speaks for
/// @param person who was written to
/// @param language of the mail that carried the link
/// @param memo whatever the feature wanted to remember
public record ActLink(
        String kind,
        UUID thing,
        @Nullable SeatId seat,
        @Nullable PersonId person,
        Language language,
        @Nullable String memo) {}
