package org.medellinlab.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;

/// Who knows when a place can be had, whether they were asked, and whether they said it.
@Entity
@Table(name = "venue_contact")
class VenueContact extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "venue_id", nullable = false, updatable = false)
    private UUID venue;

    @Column(name = "person_id", nullable = false)
    private UUID person;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    protected VenueContact() {}

    VenueContact(UUID lab, UUID venue, UUID person) {
        this.lab = lab;
        this.venue = venue;
        this.person = person;
    }

    /// Another one, who was not asked yet.
    void is(UUID other) {
        if (!other.equals(person)) {
            person = other;
            askedAt = null;
            answeredAt = null;
        }
    }

    void ask(Instant now) {
        askedAt = now;
        answeredAt = null;
    }

    void answered(Instant now) {
        answeredAt = now;
    }

    UUID lab() {
        return lab;
    }

    UUID venue() {
        return venue;
    }

    UUID person() {
        return person;
    }

    @Nullable
    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }
}
