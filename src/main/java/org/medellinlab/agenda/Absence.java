package org.medellinlab.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;

/// When a person or a place cannot be had for a lab. Hours are local to the lab.
@Entity
@Table(name = "absence")
class Absence extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "person_id", updatable = false)
    private @Nullable UUID person;

    @Column(name = "venue_id", updatable = false)
    private @Nullable UUID venue;

    // bound as local values: through java.sql types the machine's zone would shift them
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    @Column(name = "held_on", nullable = false)
    private LocalDate day;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    @Column(name = "starts", nullable = false)
    private LocalTime starts;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    @Column(name = "ends", nullable = false)
    private LocalTime ends;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    @Column(name = "night_until", updatable = false)
    private @Nullable LocalTime nightUntil;

    protected Absence() {}

    private Absence(UUID lab, @Nullable UUID person, @Nullable UUID venue, AbsenceDraft draft) {
        this.lab = lab;
        this.person = person;
        this.venue = venue;
        day = draft.day();
        starts = draft.starts();
        ends = draft.ends();
        nightUntil = draft.nightUntil();
    }

    static Absence ofPerson(UUID lab, UUID person, AbsenceDraft draft) {
        return new Absence(lab, person, null, draft);
    }

    static Absence ofVenue(UUID lab, UUID venue, AbsenceDraft draft) {
        return new Absence(lab, null, venue, draft);
    }

    void moveBy(int days) {
        day = day.plusDays(days);
    }

    UUID lab() {
        return lab;
    }

    @Nullable
    UUID person() {
        return person;
    }

    @Nullable
    UUID venue() {
        return venue;
    }

    /// The person or the place.
    UUID who() {
        return person == null ? Objects.requireNonNull(venue) : person;
    }

    AbsenceDraft draft() {
        return new AbsenceDraft(day, starts, ends, nightUntil);
    }
}
