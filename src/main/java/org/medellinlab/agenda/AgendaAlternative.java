package org.medellinlab.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;

/// A draft put aside under a name.
@Entity
@Table(name = "agenda_alternative")
class AgendaAlternative extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "kept_at", nullable = false)
    private Instant keptAt;

    @Column(name = "kept_by")
    private @Nullable UUID keptBy;

    @Column(name = "content", nullable = false)
    private String content;

    protected AgendaAlternative() {}

    AgendaAlternative(UUID lab, String name, Instant keptAt, @Nullable UUID keptBy, List<AgendaItemRow> draft) {
        this.lab = lab;
        this.name = name;
        this.keptAt = keptAt;
        this.keptBy = keptBy;
        content = FrozenAgenda.aside(draft).toJson();
    }

    /// One that was given up comes back as it was.
    AgendaAlternative(UUID lab, GivenUp was) {
        super(was.id());
        this.lab = lab;
        name = was.name();
        keptAt = was.keptAt();
        keptBy = was.keptBy();
        content = was.content();
    }

    GivenUp givenUp() {
        return new GivenUp(uuid(), name, keptAt, keptBy, content);
    }

    /// What is in it is replaced by the draft of today.
    void renew(Instant at, @Nullable UUID by, List<AgendaItemRow> draft) {
        keptAt = at;
        keptBy = by;
        content = FrozenAgenda.aside(draft).toJson();
    }

    void rename(String next) {
        name = next;
    }

    void moveBy(int days) {
        content = FrozenAgenda.of(content).movedBy(days).toJson();
    }

    UUID lab() {
        return lab;
    }

    String name() {
        return name;
    }

    List<AgendaItemRow> rows() {
        return FrozenAgenda.of(content).rows();
    }
}
