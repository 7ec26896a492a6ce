package org.medellinlab.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.medellinlab.shared.Aggregate;

/// The World Café of a lab: where in the agenda it stands. Its questions are rows of their own.
@Entity
@Table(name = "world_cafe")
class WorldCafe extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "agenda_item_id", nullable = false)
    private UUID agendaItem;

    protected WorldCafe() {}

    WorldCafe(UUID lab, UUID agendaItem) {
        this.lab = lab;
        this.agendaItem = agendaItem;
    }

    void heldAt(UUID agendaItem) {
        this.agendaItem = agendaItem;
    }

    UUID lab() {
        return lab;
    }

    UUID agendaItem() {
        return agendaItem;
    }
}
