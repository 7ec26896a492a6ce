package org.medellinlab.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SeatId;

/// What a link shall do: the [org.medellinlab.shared.MailAction] of this kind, on one thing, for one
/// seat or person.
///
/// @param memo whatever the feature wants to remember, at most 2,000 characters
public record ActionRequest(
        String kind,
        UUID thing,
        @Nullable SeatId seat,
        @Nullable PersonId person,
        Language language,
        Instant expiresAt,
        @Nullable String memo) {}
