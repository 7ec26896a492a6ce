package org.medellinlab.commitment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;

/// A promise on a board.
///
/// @param runsUntil the last day on which it is kept in time
/// @param organisation the owner's; absent as long as no seat owns it
/// @param lastNews the day of what was told last
/// @param kind what is done; absent when nobody said
/// @param knownBy how one would know that it is kept; absent when nobody said
public record BoardRow(
        UUID id,
        String key,
        LocalizedText statement,
        Horizon horizon,
        @Nullable DueOn dueOn,
        @Nullable LocalDate runsUntil,
        LocalizedText group,
        @Nullable SeatId owner,
        @Nullable LocalizedText seat,
        @Nullable OrganisationId organisation,
        @Nullable LocalizedText organisationName,
        @Nullable LocalizedText city,
        Ratification ratification,
        Standing standing,
        Completion completion,
        @Nullable LocalDate lastNews,
        PromiseExtras.Visibility visibility,
        PromiseExtras.@Nullable Kind kind,
        @Nullable LocalizedText knownBy) {

    public CommitmentState state() {
        return standing.state();
    }

    public boolean isFollowed() {
        return state() == CommitmentState.OPEN
                && completion != Completion.COMPLETE
                && ratification != Ratification.DECLINED;
    }

    public boolean isOverdueOn(LocalDate day) {
        return isFollowed() && runsUntil != null && day.isAfter(runsUntil);
    }
}
