package org.medellinlab.commitment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.PromiseExtras.Reach;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SeatId;
import org.springframework.stereotype.Component;

/// Who gives and who receives. Of a mutual promise each does both: those it names owe it, too, and its owner receives.
@Component
class BothSides {

    private final Directory directory;

    BothSides(Directory directory) {
        this.directory = directory;
    }

    /// The organisation whose seat owns it.
    Optional<OrganisationId> owner(CommitmentSheet sheet) {
        return Optional.ofNullable(sheet.ownerSeat()).flatMap(directory::seat).map(SeatRow::organisation);
    }

    /// Whether the promise says that it is for this organisation.
    boolean receives(CommitmentSheet sheet, OrganisationId organisation) {
        return sheet.beneficiaries().contains(organisation)
                || (isMutual(sheet) && owner(sheet).filter(organisation::equals).isPresent());
    }

    /// To whom it may have arrived when somebody tells that it is kept.
    ///
    /// @param partner the seat of who tells it and owes it, too; absent when the owner's side tells it
    List<OrganisationId> receivers(CommitmentSheet sheet, @Nullable SeatId partner) {
        if (partner == null) {
            return sheet.beneficiaries();
        }
        var giver = directory.seat(partner).map(SeatRow::organisation);
        return Stream.concat(owner(sheet).stream(), sheet.beneficiaries().stream())
                .distinct()
                .filter(organisation -> giver.filter(organisation::equals).isEmpty())
                .toList();
    }

    /// The seat through which the person owes a mutual promise beside its owner.
    Optional<SeatId> partner(CommitmentSheet sheet, PersonId who) {
        if (!isMutual(sheet)) {
            return Optional.empty();
        }
        var owner = owner(sheet);
        return directory.seatsHeldBy(who).stream()
                .filter(seat -> sheet.beneficiaries().contains(seat.organisation())
                        && owner.filter(seat.organisation()::equals).isEmpty())
                .map(SeatRow::id)
                .findFirst();
    }

    private static boolean isMutual(CommitmentSheet sheet) {
        return sheet.extras().reach() == Reach.MUTUAL;
    }
}
