package org.medellinlab.workinggroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Discreet;

/// Who does what after the talk.
@Entity
@Table(name = "topic_step")
class TopicStep extends Aggregate {

    static final int LONGEST = 1000;
    static final int LONGEST_NAME = 200;

    @Column(name = "topic_id", nullable = false, updatable = false)
    private UUID topic;

    @Column(name = "words", nullable = false)
    private String words;

    @Column(name = "person_id")
    private @Nullable UUID person;

    @Discreet
    @Column(name = "named")
    private @Nullable String named;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    protected TopicStep() {}

    TopicStep(UUID topic, StepDraft draft) {
        super(draft.id());
        this.topic = topic;
        words = TypedWords.line(draft.words(), LONGEST, "openspace.refused.no-step");
        person = draft.person() == null ? null : draft.person().value();
        named = person == null ? TypedWords.optionalLine(draft.named(), LONGEST_NAME) : null;
        dueOn = draft.dueOn();
    }

    UUID topic() {
        return topic;
    }

    String words() {
        return words;
    }

    OpenSpaceInFile.Step inFile(Function<UUID, @Nullable String> key) {
        return new OpenSpaceInFile.Step(words, person == null ? null : key.apply(person), named, dueOn);
    }

    boolean isOf(UUID topic) {
        return this.topic.equals(topic);
    }
}
