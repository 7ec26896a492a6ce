package org.medellinlab.commitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CorrectingMeasures.MilestoneWords;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.PartOf;

@Entity
@Table(name = "milestone")
class Milestone extends Aggregate {

    @PartOf("commitment")
    @Column(name = "commitment_id", nullable = false, updatable = false)
    private UUID commitment;

    @Column(name = "position", nullable = false)
    private int position;

    @Column(name = "title", nullable = false)
    private LocalizedText title;

    @Column(name = "due_on")
    private @Nullable String dueOn;

    @Column(name = "reached_on")
    private @Nullable LocalDate reachedOn;

    protected Milestone() {}

    Milestone(UUID commitment, int position, LocalizedText title, @Nullable DueOn dueOn) {
        this.commitment = commitment;
        this.position = position;
        this.title = title;
        this.dueOn = dueOn == null ? null : dueOn.stated();
    }

    /// Corrected; whether it is reached stays.
    void change(LocalizedText words, @Nullable DueOn due) {
        title = words;
        dueOn = due == null ? null : due.stated();
    }

    /// Whether it still says what somebody read.
    boolean says(LocalizedText words, @Nullable DueOn due) {
        return title.equals(words) && Objects.equals(dueOn, due == null ? null : due.stated());
    }

    MilestoneWords words() {
        return new MilestoneWords(title, DueOn.parse(dueOn).orElse(null));
    }

    /// The same again, for when it is gone.
    Milestone copy() {
        var copy = new Milestone(commitment, position, title, DueOn.parse(dueOn).orElse(null));
        copy.reachedOn = reachedOn;
        return copy;
    }

    /// Reached on that day; nothing takes it back.
    void reach(@Nullable LocalDate day) {
        reachedOn = day;
    }

    UUID commitment() {
        return commitment;
    }
}
