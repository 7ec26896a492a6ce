package org.medellinlab.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LabId;

/// The code on somebody's badge, and when they arrived.
@Entity
@Table(name = "check_in")
class CheckInEntry extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "code", nullable = false, updatable = false)
    private String code;

    @Column(name = "arrived_at")
    private @Nullable Instant arrivedAt;

    protected CheckInEntry() {}

    CheckInEntry(LabId lab, UUID person, String code) {
        this.lab = lab.value();
        this.person = person;
        this.code = code;
    }

    /// Whether that was news: arriving twice is arriving once.
    boolean arrive(Instant now) {
        if (arrivedAt != null) {
            return false;
        }
        arrivedAt = now;
        return true;
    }

    /// Whether that was news.
    boolean takeBack() {
        if (arrivedAt == null) {
            return false;
        }
        arrivedAt = null;
        return true;
    }

    UUID person() {
        return person;
    }

    String code() {
        return code;
    }
}
