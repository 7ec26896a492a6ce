package org.medellinlab.agenda;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// Somebody was asked when they can come to a lab.
@Entity
@Table(name = "availability_asked")
class AvailabilityAsked extends AskedByMail {

    protected AvailabilityAsked() {}

    AvailabilityAsked(UUID lab, UUID person, Instant now) {
        super(lab, person);
        ask(now);
    }
}
