package org.medellinlab.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;

/// A release that is frozen already and becomes public at its time.
@Entity
@Table(name = "agenda_scheduled")
class ScheduledRelease extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "name", nullable = false, updatable = false)
    private String name;

    @Column(name = "public_at", nullable = false, updatable = false)
    private Instant publicAt;

    @Column(name = "with_notices", nullable = false, updatable = false)
    private boolean withNotices;

    @Column(name = "scheduled_at", nullable = false, updatable = false)
    private Instant scheduledAt;

    @Column(name = "scheduled_by", updatable = false)
    private @Nullable UUID scheduledBy;

    @Column(name = "content", nullable = false)
    private String content;

    protected ScheduledRelease() {}

    ScheduledRelease(
            UUID lab,
            String name,
            Instant publicAt,
            boolean withNotices,
            Instant scheduledAt,
            @Nullable UUID scheduledBy,
            List<AgendaItemRow> draft) {
        this.lab = lab;
        this.name = name;
        this.publicAt = publicAt;
        this.withNotices = withNotices;
        this.scheduledAt = scheduledAt;
        this.scheduledBy = scheduledBy;
        content = FrozenAgenda.aside(draft).toJson();
    }

    void moveBy(int days) {
        content = FrozenAgenda.of(content).movedBy(days).toJson();
    }

    UUID lab() {
        return lab;
    }

    String name() {
        return name;
    }

    Instant publicAt() {
        return publicAt;
    }

    boolean withNotices() {
        return withNotices;
    }

    Instant scheduledAt() {
        return scheduledAt;
    }

    @Nullable
    UUID scheduledBy() {
        return scheduledBy;
    }

    List<AgendaItemRow> rows() {
        return FrozenAgenda.of(content).rows();
    }
}
