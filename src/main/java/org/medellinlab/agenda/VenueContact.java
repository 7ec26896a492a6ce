package org.medellinlab.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/// Who knows when a place can be had.
@Entity
@Table(name = "venue_contact")
class VenueContact extends AskedByMail {

    @Column(name = "venue_id", nullable = false, updatable = false)
    private UUID venue;

    protected VenueContact() {}

    VenueContact(UUID lab, UUID venue, UUID person) {
        super(lab, person);
        this.venue = venue;
    }

    UUID venue() {
        return venue;
    }
}
