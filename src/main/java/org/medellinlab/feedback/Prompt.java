package org.medellinlab.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.feedback.ExerciseDraft.PromptDraft;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.PartOf;

/// One question of an exercise.
@Entity
@Table(name = "prompt")
class Prompt extends Aggregate {

    @PartOf("exercise")
    @Column(name = "exercise_id", nullable = false, updatable = false)
    private UUID exercise;

    @Column(name = "prompt_key", nullable = false, updatable = false)
    private String key;

    @Column(name = "position", nullable = false)
    private int position;

    @Column(name = "question", nullable = false)
    private LocalizedText question;

    @Column(name = "agenda_item_id")
    private @Nullable UUID agendaItem;

    protected Prompt() {}

    Prompt(UUID exercise, PromptDraft draft, int position, @Nullable UUID agendaItem) {
        this.exercise = exercise;
        key = draft.key();
        revise(draft, position, agendaItem);
    }

    final void revise(PromptDraft draft, int position, @Nullable UUID agendaItem) {
        this.position = position;
        question = draft.question();
        this.agendaItem = agendaItem;
    }

    PromptDraft draft(@Nullable String agendaItemKey) {
        return new PromptDraft(key, question, agendaItemKey);
    }

    PromptRow row() {
        return new PromptRow(uuid(), question, agendaItem);
    }

    UUID exercise() {
        return exercise;
    }

    String key() {
        return key;
    }

    @Nullable
    UUID agendaItem() {
        return agendaItem;
    }
}
