package org.medellinlab.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SeatId;

/// The seat that confirms at home what was promised in an organisation's name.
@Entity
@Table(name = "ratifying_seat")
class RatifyingSeat extends Aggregate {

    @Column(name = "organisation_id", nullable = false, updatable = false)
    private UUID organisation;

    @Column(name = "seat_id", nullable = false)
    private UUID seat;

    @Column(name = "named_by_id")
    private @Nullable UUID namedBy;

    @Column(name = "named_at", nullable = false)
    private Instant namedAt;

    protected RatifyingSeat() {}

    RatifyingSeat(OrganisationId organisation, SeatId seat, @Nullable PersonId by, Instant at) {
        this.organisation = organisation.value();
        name(seat, by, at);
    }

    final void name(SeatId seat, @Nullable PersonId by, Instant at) {
        this.seat = seat.value();
        namedBy = by == null ? null : by.value();
        namedAt = at;
    }

    SeatId seat() {
        return new SeatId(seat);
    }
}
