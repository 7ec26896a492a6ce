package org.medellinlab.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;

/// That somebody was asked when they can come to a lab, and whether they said it.
@Entity
@Table(name = "availability_asked")
class AvailabilityAsked extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    protected AvailabilityAsked() {}

    AvailabilityAsked(UUID lab, UUID person, Instant now) {
        this.lab = lab;
        this.person = person;
        askedAt = now;
    }

    void askAgain(Instant now) {
        askedAt = now;
        answeredAt = null;
    }

    void answered(Instant now) {
        answeredAt = now;
    }

    UUID lab() {
        return lab;
    }

    UUID person() {
        return person;
    }
}
