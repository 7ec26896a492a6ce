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
import org.medellinlab.feedback.CafeDraft.QuestionDraft;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.PartOf;

/// A question of the World Café with what its tables answered.
@Entity
@Table(name = "cafe_question")
class CafeQuestion extends Aggregate {

    @PartOf("world_cafe")
    @Column(name = "cafe_id", nullable = false, updatable = false)
    private UUID cafe;

    @Column(name = "question_key", nullable = false, updatable = false)
    private String key;

    @Column(name = "position", nullable = false)
    private int position;

    @Column(name = "question", nullable = false)
    private LocalizedText question;

    @ElementCollection
    @CollectionTable(name = "cafe_answer", joinColumns = @JoinColumn(name = "question_id"))
    @OrderColumn(name = "position")
    @Column(name = "words", nullable = false)
    private List<LocalizedText> answers = new ArrayList<>();

    protected CafeQuestion() {}

    CafeQuestion(UUID cafe, QuestionDraft draft, int position) {
        this.cafe = cafe;
        key = draft.key();
        revise(draft, position);
    }

    final void revise(QuestionDraft draft, int position) {
        this.position = position;
        question = draft.question();
        if (!answers.equals(draft.answers())) {
            answers.clear();
            answers.addAll(draft.answers());
        }
    }

    QuestionDraft draft() {
        return new QuestionDraft(key, question, List.copyOf(answers));
    }

    UUID cafe() {
        return cafe;
    }

    String key() {
        return key;
    }

    int position() {
        return position;
    }
}
