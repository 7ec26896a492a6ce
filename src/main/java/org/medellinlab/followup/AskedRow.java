package org.medellinlab.followup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.mail.MailState;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SeatId;

/// Somebody was asked for news of a promise.
///
/// @param state where the mail is; absent when it is no longer kept
/// @param held whether somebody who leads keeps it from going out
/// @param answeredAt when the answer came by the mail's link
public record AskedRow(
        UUID commitment,
        LocalizedText statement,
        SeatId seat,
        PersonId person,
        String name,
        Language language,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable MailState state,
        boolean held) {}
