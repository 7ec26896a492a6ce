package org.medellinlab.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;

/// That those whom a release concerns were told of it; who they were stands in the log of mails.
@Entity
@Table(name = "agenda_notice")
class AgendaNotice extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "release_id", nullable = false, updatable = false)
    private UUID release;

    @Column(name = "from_number", nullable = false, updatable = false)
    private int fromNumber;

    @Column(name = "people", nullable = false, updatable = false)
    private int people;

    @Column(name = "sent_at", nullable = false, updatable = false)
    private Instant sentAt;

    @Column(name = "sent_by", updatable = false)
    private @Nullable UUID sentBy;

    protected AgendaNotice() {}

    AgendaNotice(UUID lab, UUID release, int fromNumber, int people, Instant sentAt, @Nullable UUID sentBy) {
        this.lab = lab;
        this.release = release;
        this.fromNumber = fromNumber;
        this.people = people;
        this.sentAt = sentAt;
        this.sentBy = sentBy;
    }

    UUID lab() {
        return lab;
    }

    UUID release() {
        return release;
    }

    int fromNumber() {
        return fromNumber;
    }

    int people() {
        return people;
    }

    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    UUID sentBy() {
        return sentBy;
    }
}
