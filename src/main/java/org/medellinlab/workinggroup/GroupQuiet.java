package org.medellinlab.workinggroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.PersonId;

/// That somebody reads a group's conversation on the web only.
@Entity
@Table(name = "group_quiet")
class GroupQuiet extends Aggregate {

    @Column(name = "group_id", nullable = false, updatable = false)
    private UUID group;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    protected GroupQuiet() {}

    GroupQuiet(UUID group, PersonId person) {
        this.group = group;
        this.person = person.value();
    }

    UUID person() {
        return person;
    }
}
