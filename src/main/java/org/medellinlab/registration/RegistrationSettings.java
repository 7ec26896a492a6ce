package org.medellinlab.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Refused;

/// What the organisers of a lab decided about registration.
@Entity
@Table(name = "registration_settings")
class RegistrationSettings extends Aggregate {

    static final int MOST_PLACES = 10_000;
    static final int MOST_HOURS = 30 * 24;
    static final int USUAL_HOURS = 48;

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "delegate_places")
    private @Nullable Integer delegatePlaces;

    @Column(name = "offer_hours", nullable = false)
    private int offerHours = USUAL_HOURS;

    protected RegistrationSettings() {}

    RegistrationSettings(LabId lab) {
        this.lab = lab.value();
    }

    /// @param places for delegates; no limit when absent
    /// @param hours for which an offered place is kept
    void settle(@Nullable Integer places, int hours) {
        if (places != null && (places < 0 || places > MOST_PLACES)) {
            throw new Refused("stay.places.refused.number", MOST_PLACES);
        }
        if (hours < 1 || hours > MOST_HOURS) {
            throw new Refused("stay.places.refused.hours", MOST_HOURS);
        }
        delegatePlaces = places;
        offerHours = hours;
    }

    @Nullable
    Integer delegatePlaces() {
        return delegatePlaces;
    }

    int offerHours() {
        return offerHours;
    }
}
