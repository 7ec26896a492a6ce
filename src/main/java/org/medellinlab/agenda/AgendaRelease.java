package org.medellinlab.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;

/// A frozen version of the agenda; nothing in it changes but, with a demonstration lab, its days.
@Entity
@Table(name = "agenda_release")
class AgendaRelease extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    @Column(name = "name", nullable = false, updatable = false)
    private String name;

    @Column(name = "released_at", nullable = false, updatable = false)
    private Instant releasedAt;

    @Column(name = "released_by", updatable = false)
    private @Nullable UUID releasedBy;

    @Column(name = "content", nullable = false)
    private String content;

    protected AgendaRelease() {}

    AgendaRelease(
            UUID lab, int number, String name, Instant releasedAt, @Nullable UUID releasedBy, FrozenAgenda frozen) {
        this.lab = lab;
        this.number = number;
        this.name = name;
        this.releasedAt = releasedAt;
        this.releasedBy = releasedBy;
        content = frozen.toJson();
    }

    void moveBy(int days) {
        content = FrozenAgenda.of(content).movedBy(days).toJson();
    }

    UUID lab() {
        return lab;
    }

    int number() {
        return number;
    }

    String name() {
        return name;
    }

    Instant releasedAt() {
        return releasedAt;
    }

    @Nullable
    UUID releasedBy() {
        return releasedBy;
    }

    FrozenAgenda frozen() {
        return FrozenAgenda.of(content);
    }
}
