package org.medellinlab.workinggroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.PersonId;

/// Which of the days suit somebody, in the order of the days.
@Entity
@Table(name = "poll_answer")
class PollAnswer extends Aggregate {

    @Column(name = "poll_id", nullable = false, updatable = false)
    private UUID poll;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "choices", nullable = false)
    private String choices;

    protected PollAnswer() {}

    PollAnswer(UUID poll, PersonId person) {
        this.poll = poll;
        this.person = person.value();
        choices = "";
    }

    UUID poll() {
        return poll;
    }

    UUID person() {
        return person;
    }

    List<PollChoice> choices() {
        return read(choices);
    }

    void choose(List<PollChoice> all) {
        choices = all.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    static List<PollChoice> read(String choices) {
        return choices.isEmpty()
                ? List.of()
                : Arrays.stream(choices.split(",")).map(PollChoice::valueOf).toList();
    }
}
