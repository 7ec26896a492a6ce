package org.medellinlab.feedback;

import org.medellinlab.lab.CopiedPart;
import org.medellinlab.lab.LabCopy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Exercises and what they ask; what was answered stays where it was answered.
@Component
@Order(70)
class ExercisesCopied implements CopiedPart {

    private final Exercises exercises;
    private final Prompts prompts;

    ExercisesCopied(Exercises exercises, Prompts prompts) {
        this.exercises = exercises;
        this.prompts = prompts;
    }

    @Override
    public Choice choice() {
        return Choice.EXERCISES;
    }

    @Override
    public void copy(LabCopy copy) {
        for (var exercise : exercises.findByLabOrderByDayAscOpensAsc(copy.from().value())) {
            var its = new Exercise(copy.to().value(), exercise.draft());
            its.moveBy(copy.days());
            exercises.save(its);
            var asked = prompts.findByExerciseOrderByPosition(exercise.uuid());
            for (var i = 0; i < asked.size(); i++) {
                var prompt = asked.get(i);
                prompts.save(new Prompt(its.uuid(), prompt.draft(null), i, copy.copyOf(prompt.agendaItem())));
            }
        }
    }
}
