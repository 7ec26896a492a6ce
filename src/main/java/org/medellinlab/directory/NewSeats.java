package org.medellinlab.directory;

import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens a seat that an organisation itself tells of by a link, with whoever holds it from today on.
@Service
@Transactional
@PreAuthorize("@actor.isSystem()")
public class NewSeats {

    private final Seats seats;
    private final Organisations organisations;
    private final SeatChanges changes;
    private final LocalDays days;

    NewSeats(Seats seats, Organisations organisations, SeatChanges changes, LocalDays days) {
        this.seats = seats;
        this.organisations = organisations;
        this.changes = changes;
        this.days = days;
    }

    /// @throws org.medellinlab.shared.Refused for a name or an address that is none
    public SeatId open(OrganisationId organisation, LocalizedText title, Successor holder) {
        Handover.check(holder);
        var home = organisations.findById(organisation.value()).orElseThrow();
        var id = Ids.next();
        var key = "s-" + id.toString().substring(24);
        var seat = seats.saveAndFlush(new Seat(new SeatDraft(key, home.key(), title, null), organisation.value()));
        changes.replace(
                new SeatId(seat.uuid()),
                days.today(new DirectoryKind.Thing(DirectoryKind.ORGANISATION, organisation.value())),
                holder);
        return new SeatId(seat.uuid());
    }
}
