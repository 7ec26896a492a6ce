package org.medellinlab.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;

/// Those who come from one city, or from one organisation without a city. Who belongs to it follows from where they
/// come; what is written here is its one head.
@Entity
@Table(name = "delegation")
class Delegation extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "city_id", updatable = false)
    private @Nullable UUID city;

    @Column(name = "organisation_id", updatable = false)
    private @Nullable UUID organisation;

    @Column(name = "head_id")
    private @Nullable UUID head;

    protected Delegation() {}

    /// @param city it comes from, or else
    /// @param organisation it comes for
    Delegation(LabId lab, @Nullable UUID city, @Nullable UUID organisation) {
        this.lab = lab.value();
        this.city = city;
        this.organisation = city == null ? organisation : null;
    }

    void headedBy(@Nullable PersonId person) {
        head = person == null ? null : person.value();
    }

    @Nullable
    UUID headId() {
        return head;
    }

    boolean isFrom(@Nullable UUID city, @Nullable UUID organisation) {
        return city != null ? city.equals(this.city) : organisation != null && organisation.equals(this.organisation);
    }
}
