package org.medellinlab.registration;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;

/// Places for an organisation: for the holders of these seats, and for as many people again, whom nobody knows yet, as
/// places are left.
///
/// @param contact who says who those are; needed when places are left
public record OrganisationInvitation(
        OrganisationId organisation,
        ParticipantKind kind,
        int places,
        Set<SeatId> seats,
        @Nullable Contact contact) {

    public static final int MOST_PLACES = 10;

    /// Whom an organisation is written to through.
    public record Contact(String name, EmailAddress address, Language language) {}

    public OrganisationInvitation {
        seats = Set.copyOf(seats);
    }

    public int left() {
        return places - seats.size();
    }
}
