package org.medellinlab.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Discreet;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;

/// Somebody's nights in a bed. The database refuses a second sleeper in the same bed on the same night.
@Entity
@Table(name = "bed_stay")
class BedStay extends Aggregate {

    private static final int MOST_NIGHTS = 90;

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "room_id", nullable = false)
    private UUID room;

    @Column(name = "bed", nullable = false)
    private int bed;

    @Discreet
    @Column(name = "person_id", nullable = false)
    private UUID person;

    @Discreet
    @Column(name = "first_night", nullable = false)
    private LocalDate firstNight;

    @Discreet
    @Column(name = "leaves_on", nullable = false)
    private LocalDate leavesOn;

    protected BedStay() {}

    BedStay(LabId lab, BedDraft draft) {
        this.lab = lab.value();
        if (!draft.firstNight().isBefore(draft.leavesOn())
                || draft.leavesOn().isAfter(draft.firstNight().plusDays(MOST_NIGHTS))) {
            throw new Refused("stay.rooms.refused.nights", MOST_NIGHTS);
        }
        room = draft.room();
        bed = draft.bed();
        person = draft.person().value();
        firstNight = draft.firstNight();
        leavesOn = draft.leavesOn();
    }

    boolean isOf(LabId lab) {
        return this.lab.equals(lab.value());
    }

    boolean meets(LocalDate first, LocalDate leaves) {
        return firstNight.isBefore(leaves) && first.isBefore(leavesOn);
    }

    void moveBy(int days) {
        firstNight = firstNight.plusDays(days);
        leavesOn = leavesOn.plusDays(days);
    }

    UUID room() {
        return room;
    }

    int bed() {
        return bed;
    }

    PersonId person() {
        return new PersonId(person);
    }

    BedDraft draft() {
        return new BedDraft(room, bed, person(), firstNight, leavesOn);
    }
}
