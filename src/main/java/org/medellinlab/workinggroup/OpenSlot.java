package org.medellinlab.workinggroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalTime;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Refused;

/// A time of the marketplace, in which each place takes one topic.
@Entity
@Table(name = "open_slot")
class OpenSlot extends Aggregate {

    static final int SHORTEST = 10;
    static final int LONGEST = 240;

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    /// From 1, so that it moves with the lab.
    @Column(name = "day", nullable = false)
    private int day;

    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    @Column(name = "starts", nullable = false)
    private LocalTime starts;

    @Column(name = "minutes", nullable = false)
    private int minutes;

    protected OpenSlot() {}

    OpenSlot(LabId lab, int day, LocalTime starts, int minutes) {
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw new Refused("openspace.refused.minutes", SHORTEST, LONGEST);
        }
        this.lab = lab.value();
        this.day = day;
        this.starts = starts;
        this.minutes = minutes;
    }

    /// By which a lab file names it; in the order of time.
    static String name(int day, LocalTime starts) {
        return "%03d %s".formatted(day, starts);
    }

    String name() {
        return name(day, starts);
    }

    void lasts(int minutes) {
        this.minutes = minutes;
    }

    OpenSpaceInFile.Slot inFile() {
        return new OpenSpaceInFile.Slot(day, starts, minutes);
    }

    boolean isOf(LabId lab) {
        return this.lab.equals(lab.value());
    }
}
