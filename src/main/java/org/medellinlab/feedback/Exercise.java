package org.medellinlab.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.medellinlab.shared.Aggregate;

@Entity
@Table(name = "exercise")
class Exercise extends Aggregate {

    /// What was typed in time and sent late by a slow network still counts.
    static final Duration GRACE = Duration.ofMinutes(5);

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "exercise_key", nullable = false, updatable = false)
    private String key;

    @Column(name = "held_on", nullable = false)
    private LocalDate day;

    @Column(name = "about_on", nullable = false)
    private LocalDate about;

    @Column(name = "opens", nullable = false)
    private LocalTime opens;

    @Column(name = "closes", nullable = false)
    private LocalTime closes;

    @Column(name = "approximate", nullable = false)
    private boolean approximate;

    protected Exercise() {}

    Exercise(UUID lab, ExerciseDraft draft) {
        this.lab = lab;
        key = draft.key();
        revise(draft);
    }

    final void revise(ExerciseDraft draft) {
        day = draft.day();
        about = draft.about();
        opens = draft.opens();
        closes = draft.closes();
        approximate = draft.approximate();
    }

    void moveBy(int days) {
        day = day.plusDays(days);
        about = about.plusDays(days);
    }

    /// `now` is what the clocks in the lab's rooms show.
    boolean isOpenAt(LocalDateTime now) {
        return !now.isBefore(day.atTime(opens)) && now.isBefore(day.atTime(closes));
    }

    /// The same with the grace for what arrives late.
    boolean takesAnswersAt(LocalDateTime now) {
        return !now.isBefore(day.atTime(opens))
                && now.isBefore(day.atTime(closes).plus(GRACE));
    }

    /// The exercise's own facts; prompts and notes are rows of their own.
    ExerciseDraft draft() {
        return new ExerciseDraft(key, day, about, opens, closes, approximate, List.of(), List.of());
    }

    ExerciseSheet sheet(List<Prompt> prompts) {
        return new ExerciseSheet(
                new ExerciseId(uuid()),
                day,
                about,
                opens,
                closes,
                prompts.stream().map(Prompt::row).toList());
    }

    LocalDateTime opensAt() {
        return day.atTime(opens);
    }

    UUID lab() {
        return lab;
    }
}
