package org.medellinlab.workinggroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.SeatId;

/// What a meeting decided. One that a seat takes on becomes a commitment of the same identifier.
@Entity
@Table(name = "meeting_decision")
class MeetingDecision extends Aggregate {

    static final int LONGEST = 1000;

    @Column(name = "meeting_id", nullable = false, updatable = false)
    private UUID meeting;

    @Column(name = "words", nullable = false)
    private String words;

    @Column(name = "seat_id")
    private @Nullable UUID seat;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    protected MeetingDecision() {}

    MeetingDecision(UUID id, UUID meeting, String words, @Nullable SeatId seat, @Nullable LocalDate dueOn) {
        super(id);
        this.meeting = meeting;
        this.words = TypedWords.line(words, LONGEST, "workinggroup.refused.no-decision");
        this.seat = seat == null ? null : seat.value();
        this.dueOn = dueOn;
    }

    UUID meeting() {
        return meeting;
    }

    @Nullable
    UUID seat() {
        return seat;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    String words() {
        return words;
    }
}
