package org.medellinlab.feedback;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LocalizedText;

/// A sentence that was learned, with the notes and visits it rests on.
@Entity
@Table(name = "lesson")
class Lesson extends Aggregate {

    @Column(name = "lab_id", nullable = false, updatable = false)
    private UUID lab;

    @Column(name = "lesson_key", nullable = false, updatable = false)
    private String key;

    @Column(name = "position", nullable = false)
    private int position;

    @Column(name = "sentence", nullable = false)
    private LocalizedText sentence;

    @ElementCollection
    @CollectionTable(name = "lesson_note", joinColumns = @JoinColumn(name = "lesson_id"))
    @OrderColumn(name = "position")
    @Column(name = "note_id", nullable = false)
    private List<UUID> notes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "lesson_visit", joinColumns = @JoinColumn(name = "lesson_id"))
    @OrderColumn(name = "position")
    @Column(name = "visit_id", nullable = false)
    private List<UUID> visits = new ArrayList<>();

    protected Lesson() {}

    Lesson(UUID lab, String key) {
        this.lab = lab;
        this.key = key;
        sentence = LocalizedText.EMPTY;
    }

    void revise(LocalizedText sentence, int position, List<UUID> notes, List<UUID> visits) {
        this.sentence = sentence;
        this.position = position;
        if (!this.notes.equals(notes)) {
            this.notes.clear();
            this.notes.addAll(notes);
        }
        if (!this.visits.equals(visits)) {
            this.visits.clear();
            this.visits.addAll(visits);
        }
    }

    LessonDraft draft(List<String> noteKeys, List<String> visitKeys) {
        return new LessonDraft(key, sentence, noteKeys, visitKeys);
    }

    UUID lab() {
        return lab;
    }

    String key() {
        return key;
    }

    int position() {
        return position;
    }

    LocalizedText sentence() {
        return sentence;
    }

    List<UUID> notes() {
        return List.copyOf(notes);
    }

    List<UUID> visits() {
        return List.copyOf(visits);
    }
}
