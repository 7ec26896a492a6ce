package org.medellinlab.commitment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.Handover;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An organisation names the seat that confirms what is promised in its name: said by whoever holds one of its seats,
/// and by whoever may hand over the seat that promised: organisers, the lead of its group, the network office.
@Service
@Transactional
@PreAuthorize("@actor.isSignedIn()")
public class NamingRatifiers {

    private final RatifierNames names;
    private final Handover handover;
    private final Directory directory;
    private final CurrentActor actors;

    NamingRatifiers(RatifierNames names, Handover handover, Directory directory, CurrentActor actors) {
        this.names = names;
        this.handover = handover;
        this.directory = directory;
        this.actors = actors;
    }

    /// Names the seat; what of the organisation is still provisional in the lab is then asked about, unless its
    /// ratifying seat was asked before.
    ///
    /// @param owner a seat of the organisation that owns a promise
    /// @param seat one of the same organisation
    public void name(LabId lab, SeatId owner, SeatId seat) {
        if (!mayName(lab, owner)) {
            throw new NotForYou();
        }
        var actor = actors.required();
        names.name(lab, owner, seat, actor.isSystem() ? null : actor.person());
    }

    /// The seats of the organisation that owns the seat, by title.
    @Transactional(readOnly = true)
    public List<SeatRow> seatsBeside(SeatId owner) {
        var organisation = organisation(owner);
        return directory.seats().values().stream()
                .filter(seat -> seat.organisation().equals(organisation))
                .sorted(java.util.Comparator.comparing(SeatRow::key))
                .toList();
    }

    /// Whether who is acting may say which seat confirms what the seat's organisation promises.
    @Transactional(readOnly = true)
    public boolean mayName(LabId lab, @Nullable SeatId owner) {
        if (owner == null) {
            return false;
        }
        var actor = actors.required();
        var organisation = organisation(owner);
        return directory.seatsHeldBy(actor.person()).stream()
                        .anyMatch(held -> held.organisation().equals(organisation))
                || (!actor.roles().isEmpty() && handover.mayHandOver(owner));
    }

    private OrganisationId organisation(SeatId seat) {
        return directory.seat(seat).map(SeatRow::organisation).orElseThrow(NotForYou::new);
    }
}
