package org.medellinlab.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.mail.MailState;
import org.medellinlab.shared.LocalizedText;

/// Places offered to an organisation, in the organiser's list.
///
/// @param mail where the mail to the contact is
/// @param proposals whom the contact has named, in their order
public record OfferRow(
        UUID id,
        LocalizedText organisation,
        ParticipantKind kind,
        int places,
        String contactName,
        String contactAddress,
        PlacesState state,
        Instant offeredAt,
        @Nullable MailState mail,
        List<PlacesProposal> proposals) {

    /// How many of the proposed the organiser has still to decide about.
    public long undecided() {
        return proposals.stream()
                .filter(proposal -> proposal.fate() == PlacesProposal.Fate.OPEN)
                .count();
    }
}
