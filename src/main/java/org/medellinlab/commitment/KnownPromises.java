package org.medellinlab.commitment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;

/// The lab's promises by what they say and whose they are: two organisations may promise the same.
record KnownPromises(List<CommitmentSheet> sheets, Map<SeatId, SeatRow> seats) {

    /// The one the organisation has already; one that is over only where there is no other.
    Optional<CommitmentSheet> of(PlanDraft plan, @Nullable OrganisationId owner) {
        var statement = PlanKeeping.statement(plan);
        return sheets.stream()
                .filter(sheet -> owner != null && owner.equals(organisation(sheet.ownerSeat())))
                .filter(sheet -> sheet.statement().byTag().containsValue(statement))
                .min(Comparator.comparing(KnownPromises::isOver));
    }

    @Nullable
    OrganisationId organisation(@Nullable SeatId seat) {
        var row = seat == null ? null : seats.get(seat);
        return row == null ? null : row.organisation();
    }

    /// Closed or declined at home: nothing is added to it any more.
    static boolean isOver(CommitmentSheet sheet) {
        return sheet.state() == CommitmentState.CLOSED || sheet.ratification() == Ratification.DECLINED;
    }
}
