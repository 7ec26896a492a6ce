package org.medellinlab.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;

/// Who is asked by mail when they, or a place they know, can be had for a lab: whether they were, and whether they said
/// it.
@MappedSuperclass
abstract class AskedByMail extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "person_id", nullable = false)
    private UUID person;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    protected AskedByMail() {}

    AskedByMail(UUID lab, UUID person) {
        this.lab = lab;
        this.person = person;
    }

    final void ask(Instant now) {
        askedAt = now;
        answeredAt = null;
    }

    final void answered(Instant now) {
        answeredAt = now;
    }

    /// Another one, who was not asked yet.
    final void is(UUID other) {
        if (!other.equals(person)) {
            person = other;
            askedAt = null;
            answeredAt = null;
        }
    }

    final UUID lab() {
        return lab;
    }

    final UUID person() {
        return person;
    }

    @Nullable
    final Instant askedAt() {
        return askedAt;
    }

    @Nullable
    final Instant answeredAt() {
        return answeredAt;
    }
}
