package org.medellinlab.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.feedback.ExerciseDraft.NoteDraft;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Discreet;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PartOf;

/// One answer in its original language: gathered by the host (it has a key), by name (it has a person and a time), or
/// anonymous (it has neither, and is written without passing here). Every identifier is random, so that
/// the order of rows says nothing.
@Entity
@Table(name = "note")
class Note extends Aggregate {

    @PartOf("exercise")
    @Column(name = "exercise_id", nullable = false, updatable = false)
    private UUID exercise;

    @Column(name = "prompt_id", nullable = false)
    private UUID prompt;

    @Column(name = "note_key", updatable = false)
    private @Nullable String key;

    @Discreet
    @Column(name = "words", nullable = false)
    private String words;

    @Column(name = "language", nullable = false, columnDefinition = "char(2)")
    private String language;

    @Column(name = "criticism", nullable = false)
    private boolean criticism;

    @Column(name = "person_id", updatable = false)
    private @Nullable UUID person;

    @Column(name = "saved_at")
    private @Nullable Instant savedAt;

    protected Note() {}

    private Note(UUID id, UUID exercise, UUID prompt, String words, Language language) {
        super(id);
        this.exercise = exercise;
        this.prompt = prompt;
        this.words = words;
        this.language = language.tag();
    }

    static Note gathered(UUID exercise, UUID prompt, NoteDraft draft) {
        var note = new Note(Ids.untraceable(), exercise, prompt, draft.words(), draft.language());
        note.key = draft.key();
        note.criticism = draft.criticism();
        return note;
    }

    static Note byName(UUID id, Prompt prompt, UUID person, String words, Language language, Instant now) {
        var note = new Note(id, prompt.exercise(), prompt.uuid(), words, language);
        note.person = person;
        note.savedAt = now;
        return note;
    }

    void revise(NoteDraft draft, UUID prompt) {
        this.prompt = prompt;
        words = draft.words();
        language = draft.language().tag();
        criticism = draft.criticism();
    }

    /// The author's word, until the exercise closes.
    void say(String words, Language language, Instant now) {
        this.words = words;
        this.language = language.tag();
        savedAt = now;
    }

    void mark(boolean criticism) {
        this.criticism = criticism;
    }

    NoteDraft draft(String promptKey) {
        return new NoteDraft(String.valueOf(key), promptKey, words, language(), criticism);
    }

    Language language() {
        return Language.ofTag(language).orElse(Language.ES);
    }

    String words() {
        return words;
    }

    UUID exercise() {
        return exercise;
    }

    UUID prompt() {
        return prompt;
    }

    @Nullable
    String key() {
        return key;
    }

    @Nullable
    UUID person() {
        return person;
    }

    /// An anonymous note has no person and no key.
    @Override
    public boolean leavesATrace() {
        return person != null || key != null;
    }

    @Nullable
    Instant savedAt() {
        return savedAt;
    }
}
