package org.medellinlab.lab;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.PartOf;

@Entity
@Table(name = "travel_time")
class TravelTime extends Aggregate {

    @PartOf("venue")
    @Column(name = "from_id", nullable = false, updatable = false)
    private UUID from;

    @Column(name = "to_id", nullable = false, updatable = false)
    private UUID to;

    @Column(name = "minutes", nullable = false)
    private int minutes;

    @Column(name = "estimated", nullable = false)
    private boolean estimated;

    protected TravelTime() {}

    TravelTime(UUID from, UUID to, int minutes, boolean estimated) {
        this.from = from;
        this.to = to;
        revise(minutes, estimated);
    }

    final void revise(int minutes, boolean estimated) {
        this.minutes = minutes;
        this.estimated = estimated;
    }

    TravelDraft draft(String fromKey, String toKey) {
        return new TravelDraft(fromKey, toKey, minutes, estimated);
    }

    UUID from() {
        return from;
    }

    UUID to() {
        return to;
    }
}
