package org.medellinlab.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LabId;

@Entity
@Table(name = "participant")
class Participant extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private ParticipantKind kind;

    @Column(name = "seat_id")
    private @Nullable UUID seat;

    protected Participant() {}

    Participant(LabId lab, UUID person, ParticipantKind kind, @Nullable UUID seat) {
        this.lab = lab.value();
        this.person = person;
        this.kind = kind;
        this.seat = seat;
    }

    void comeThrough(@Nullable UUID seat) {
        this.seat = seat;
    }

    ParticipantDraft draft(String personKey, @Nullable String seatKey, boolean head) {
        return new ParticipantDraft(personKey, kind, seatKey, head ? true : null);
    }

    UUID person() {
        return person;
    }

    ParticipantKind kind() {
        return kind;
    }

    @Nullable
    UUID seat() {
        return seat;
    }
}
