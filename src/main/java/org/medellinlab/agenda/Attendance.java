package org.medellinlab.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.PartOf;

/// Somebody who really was at an item.
@Entity
@Table(name = "agenda_attendance")
class Attendance extends Aggregate {

    @PartOf("agenda_item")
    @Column(name = "item_id", nullable = false, updatable = false)
    private UUID item;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "noted_at", nullable = false, updatable = false)
    private Instant notedAt;

    protected Attendance() {}

    Attendance(UUID item, UUID person, Instant notedAt) {
        this.item = item;
        this.person = person;
        this.notedAt = notedAt;
    }

    UUID item() {
        return item;
    }

    UUID person() {
        return person;
    }
}
