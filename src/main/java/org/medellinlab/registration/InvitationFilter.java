package org.medellinlab.registration;

import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.OrganisationId;

/// Narrows the list of the invited down; what is absent narrows nothing.
public record InvitationFilter(
        @Nullable InvitationState state,
        @Nullable ParticipantKind kind,
        @Nullable OrganisationId organisation,
        @Nullable Language language) {

    public static final InvitationFilter ALL = new InvitationFilter(null, null, null, null);
}
