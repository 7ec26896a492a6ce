package org.medellinlab.workinggroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Refused;

/// A corner of the room, a tree, a hall: where one topic at a time is talked about.
@Entity
@Table(name = "open_place")
class OpenPlace extends Aggregate {

    static final int LONGEST_NAME = 120;
    static final int MOST_PEOPLE = 2000;

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "capacity")
    private @Nullable Integer capacity;

    protected OpenPlace() {}

    OpenPlace(LabId lab, @Nullable String name, @Nullable Integer capacity) {
        if (capacity != null && (capacity < 1 || capacity > MOST_PEOPLE)) {
            throw new Refused("openspace.refused.capacity", MOST_PEOPLE);
        }
        this.lab = lab.value();
        this.name = TypedWords.line(name, LONGEST_NAME, "openspace.refused.no-place-name");
        this.capacity = capacity;
    }

    String name() {
        return name;
    }

    void holds(@Nullable Integer capacity) {
        this.capacity = capacity;
    }

    OpenSpaceInFile.Place inFile() {
        return new OpenSpaceInFile.Place(name, capacity);
    }

    boolean isOf(LabId lab) {
        return this.lab.equals(lab.value());
    }
}
