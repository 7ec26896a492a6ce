package org.medellinlab.workinggroup;

import java.util.List;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.springframework.stereotype.Component;

/// Writes down which days suit somebody, on whichever way they said so.
@Component
class PollWriting {

    private final PollAnswers answers;
    private final PollReminders reminders;

    PollWriting(PollAnswers answers, PollReminders reminders) {
        this.answers = answers;
        this.reminders = reminders;
    }

    void write(GroupPoll poll, PersonId person, List<PollChoice> choices) {
        if (!poll.isOpen()) {
            throw new Refused("workinggroup.refused.poll-closed");
        }
        if (choices.size() != poll.days().size()) {
            throw new Refused("workinggroup.refused.poll-each");
        }
        var answer = answers.findByPollAndPerson(poll.uuid(), person.value())
                .orElseGet(() -> new PollAnswer(poll.uuid(), person));
        answer.choose(choices);
        answers.saveAndFlush(answer); // what follows reads by statements
        reminders.takeOut(poll.uuid());
    }
}
