package org.medellinlab.registration;

import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;

/// Whom to invite. Somebody the directory knows is recognised by the address; anybody else is written into it.
///
/// @param name of a person not known yet; a known one keeps theirs
/// @param language of the mail
public record InvitationDraft(
        String name,
        EmailAddress address,
        Language language,
        ParticipantKind kind,
        @Nullable OrganisationId organisation,
        @Nullable SeatId seat) {}
