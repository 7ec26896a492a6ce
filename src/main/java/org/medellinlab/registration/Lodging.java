package org.medellinlab.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LabId;

/// A hotel, a guest house, a host family: somewhere with rooms.
@Entity
@Table(name = "lodging")
class Lodging extends Aggregate {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_ADDRESS = 500;

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "address")
    private @Nullable String address;

    protected Lodging() {}

    Lodging(LabId lab, LodgingDraft draft) {
        this.lab = lab.value();
        name = "";
        write(draft);
    }

    final void write(LodgingDraft draft) {
        name = StayWords.needed(draft.name(), LONGEST_NAME, "stay.rooms.refused.name");
        address = StayWords.optional(draft.address(), LONGEST_ADDRESS);
    }

    boolean isOf(LabId lab) {
        return this.lab.equals(lab.value());
    }

    LodgingDraft draft() {
        return new LodgingDraft(name, address);
    }
}
