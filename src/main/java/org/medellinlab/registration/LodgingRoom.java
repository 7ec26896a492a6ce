package org.medellinlab.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Refused;

/// A room with beds, numbered from 1.
@Entity
@Table(name = "lodging_room")
class LodgingRoom extends Aggregate {

    static final int LONGEST_NAME = 60;
    static final int MOST_BEDS = 50;

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "lodging_id", nullable = false, updatable = false)
    private UUID lodging;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "beds", nullable = false)
    private int beds;

    protected LodgingRoom() {}

    LodgingRoom(LabId lab, UUID lodging, RoomDraft draft) {
        this.lab = lab.value();
        this.lodging = lodging;
        name = "";
        write(draft, 0);
    }

    /// @param highest number of a bed that somebody has
    final void write(RoomDraft draft, int highest) {
        if (draft.beds() < 1 || draft.beds() > MOST_BEDS) {
            throw new Refused("stay.rooms.refused.beds", MOST_BEDS);
        }
        if (draft.beds() < highest) {
            throw new Refused("stay.rooms.refused.bed-taken", highest);
        }
        name = StayWords.needed(draft.name(), LONGEST_NAME, "stay.rooms.refused.room-name");
        beds = draft.beds();
    }

    boolean isOf(LabId lab) {
        return this.lab.equals(lab.value());
    }

    UUID lodging() {
        return lodging;
    }

    RoomDraft draft() {
        return new RoomDraft(name, beds);
    }
}
