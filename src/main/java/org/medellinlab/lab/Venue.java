package org.medellinlab.lab;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    @Column(name = "several", nullable = false)
    private boolean several;

    // bound as local values: through java.sql types the machine's zone would shift them
    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    @Column(name = "opens")
    private @Nullable LocalTime opens;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    @Column(name = "closes")
    private @Nullable LocalTime closes;

    @Column(name = "zone")
    private @Nullable String zone;

    protected Venue() {}

    /// For a place whose removal is undone: it is the same place again.
    Venue(UUID id, UUID lab, VenueDraft draft) {
        super(id);
        this.lab = lab;
        key = draft.key();
        revise(draft);
    }

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
        several = draft.several();
        opens = draft.opens();
        closes = draft.closes();
        zone = draft.zone() == null ? null : draft.zone().getId();
    }

    VenueDraft draft() {
        return new VenueDraft(
                key,
                name,
                address,
                district,
                latitude,
                longitude,
                capacity,
                stepFree,
                several,
                opens,
                closes,
                zone == null ? null : ZoneId.of(zone));
    }

    UUID lab() {
        return lab;
    }
}
