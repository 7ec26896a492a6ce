package org.medellinlab.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Discreet;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;

/// What the organisers wrote down of somebody's journey. The days somebody told with their answer stand with the answer
/// and come first; these are for who told none.
@Entity
@Table(name = "stay_travel")
class StayTravel extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Discreet
    @Column(name = "arrives_on")
    private @Nullable LocalDate arrivesOn;

    @Discreet
    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    @Column(name = "arrives_at")
    private @Nullable LocalTime arrivesAt;

    @Discreet
    @Column(name = "arrives_by")
    private @Nullable String arrivesBy;

    @Discreet
    @Column(name = "met_by")
    private @Nullable String metBy;

    @Discreet
    @Column(name = "departs_on")
    private @Nullable LocalDate departsOn;

    @Discreet
    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    @Column(name = "departs_at")
    private @Nullable LocalTime departsAt;

    @Discreet
    @Column(name = "departs_by")
    private @Nullable String departsBy;

    @Discreet
    @Column(name = "taken_by")
    private @Nullable String takenBy;

    protected StayTravel() {}

    StayTravel(LabId lab, PersonId person) {
        this.lab = lab.value();
        this.person = person.value();
    }

    void write(Journey journey) {
        arrivesOn = journey.arrival().day();
        arrivesAt = journey.arrival().time();
        arrivesBy = journey.arrival().by();
        metBy = journey.arrival().collectedBy();
        departsOn = journey.departure().day();
        departsAt = journey.departure().time();
        departsBy = journey.departure().by();
        takenBy = journey.departure().collectedBy();
    }

    void moveBy(int days) {
        arrivesOn = arrivesOn == null ? null : arrivesOn.plusDays(days);
        departsOn = departsOn == null ? null : departsOn.plusDays(days);
    }
}
