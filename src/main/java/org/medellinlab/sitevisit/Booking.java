package org.medellinlab.sitevisit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.PartOf;
import org.medellinlab.shared.PersonId;

/// Somebody's place in a departure. It is there or it is not: a cancelled one leaves no trace.
@Entity
@Table(name = "booking")
class Booking extends Aggregate {

    @PartOf("site_visit")
    @Column(name = "visit_id", nullable = false, updatable = false)
    private UUID visit;

    @Column(name = "departure_id", nullable = false, updatable = false)
    private UUID departure;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "booked_at", nullable = false, updatable = false)
    private Instant bookedAt;

    protected Booking() {}

    Booking(UUID visit, UUID departure, PersonId person, Instant bookedAt) {
        this.visit = visit;
        this.departure = departure;
        this.person = person.value();
        this.bookedAt = bookedAt;
    }

    UUID departure() {
        return departure;
    }
}
