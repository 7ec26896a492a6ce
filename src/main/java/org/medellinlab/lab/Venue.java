package org.medellinlab.lab;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LocalizedText;

@Entity
@Table(name = "venue")
class Venue extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "venue_key", nullable = false, updatable = false)
    private String key;

    @Column(name = "name", nullable = false)
    private LocalizedText name;

    @Column(name = "address")
    private @Nullable String address;

    @Column(name = "district")
    private @Nullable String district;

    @Column(name = "latitude")
    private @Nullable Double latitude;

    @Column(name = "longitude")
    private @Nullable Double longitude;

    @Column(name = "capacity")
    private @Nullable Integer capacity;

    @Column(name = "step_free")
    private @Nullable Boolean stepFree;

    protected Venue() {}

    Venue(UUID lab, VenueDraft draft) {
        this.lab = lab;
        key = draft.key();
        revise(draft);
    }

    final void revise(VenueDraft draft) {
        name = draft.name();
        address = draft.address();
        district = draft.district();
        latitude = draft.latitude();
        longitude = draft.longitude();
        capacity = draft.capacity();
        stepFree = draft.stepFree();
    }

    VenueDraft draft() {
        return new VenueDraft(key, name, address, district, latitude, longitude, capacity, stepFree);
    }

    UUID lab() {
        return lab;
    }
}
