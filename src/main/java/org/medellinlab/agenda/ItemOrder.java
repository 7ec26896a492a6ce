package org.medellinlab.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.medellinlab.shared.Aggregate;

/// One item that must be over before another begins.
@Entity
@Table(name = "agenda_order")
class ItemOrder extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "first_id", nullable = false, updatable = false)
    private UUID first;

    @Column(name = "then_id", nullable = false, updatable = false)
    private UUID then;

    protected ItemOrder() {}

    ItemOrder(UUID lab, UUID first, UUID then) {
        this.lab = lab;
        this.first = first;
        this.then = then;
    }

    UUID lab() {
        return lab;
    }

    UUID first() {
        return first;
    }

    UUID then() {
        return then;
    }
}
