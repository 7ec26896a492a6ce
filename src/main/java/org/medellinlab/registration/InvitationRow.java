package org.medellinlab.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.mail.MailState;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.PersonId;

/// Somebody invited, in the organiser's list.
///
/// @param organisation its name, when the invitation names one
/// @param mail where the newest mail about it is
/// @param otherName whom the person proposes instead
public record InvitationRow(
        UUID id,
        PersonId person,
        String name,
        @Nullable String address,
        @Nullable LocalizedText organisation,
        ParticipantKind kind,
        Language language,
        InvitationState state,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable MailState mail,
        @Nullable String reason,
        @Nullable String otherName,
        @Nullable String otherAddress) {}
