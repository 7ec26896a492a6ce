package org.medellinlab.feedback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.feedback.ExerciseDraft.NoteDraft;
import org.medellinlab.feedback.ExerciseDraft.PromptDraft;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.labfile.Bag;
import org.springframework.stereotype.Component;

/// The section `exercises` of a lab file, with prompts and gathered notes.
@Component
class ExercisesSection {

    private final Exercises exercises;
    private final Prompts prompts;
    private final Notes notes;

    ExercisesSection(Exercises exercises, Prompts prompts, Notes notes) {
        this.exercises = exercises;
        this.prompts = prompts;
        this.notes = notes;
    }

    void bring(Bag bag) {
        var lab = bag.lab().value();
        var known = exercises.findByLabOrderByDayAscOpensAsc(lab).stream()
                .collect(Collectors.toMap(e -> e.draft().key(), e -> e));
        var drafts = bag.list("exercises", ExerciseDraft.class);
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var path = "exercises[" + i + "]";
            if (!draft.opens().isBefore(draft.closes())) {
                bag.problem(path + ".closes", "a time after " + draft.opens());
            }
            if (!draft.about().isBefore(draft.day())) {
                bag.problem(path + ".about", "a day before " + draft.day());
            }
            var exercise = known.computeIfAbsent(draft.key(), key -> exercises.save(new Exercise(lab, draft)));
            if (!exercise.draft().equals(draft.bare())) {
                exercise.revise(draft);
            }
            bag.register("exercises", draft.key(), exercise.uuid());
            var promptsByKey = bringPrompts(bag, exercise.uuid(), draft.prompts(), path + ".prompts");
            bringNotes(bag, exercise.uuid(), promptsByKey, draft.notes(), path + ".notes");
        }
    }

    private Map<String, Prompt> bringPrompts(Bag bag, UUID exercise, List<PromptDraft> drafts, String path) {
        var known = new HashMap<String, Prompt>();
        prompts.findByExerciseOrderByPosition(exercise).forEach(p -> known.put(p.key(), p));
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var position = i;
            var item = bag.find("agenda", draft.agendaItem(), path + "[" + i + "].agendaItem")
                    .orElse(null);
            known.computeIfAbsent(draft.key(), key -> prompts.save(new Prompt(exercise, draft, position, item)))
                    .revise(draft, position, item);
        }
        return known;
    }

    private void bringNotes(
            Bag bag, UUID exercise, Map<String, Prompt> promptsByKey, List<NoteDraft> drafts, String path) {
        var known = notes.findByExerciseAndKeyNotNullOrderByKey(exercise).stream()
                .collect(Collectors.toMap(n -> String.valueOf(n.key()), n -> n));
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var prompt = promptsByKey.get(draft.prompt());
            if (prompt == null) {
                bag.problem(path + "[" + i + "].prompt", "a key of the exercise's «prompts»");
                continue;
            }
            var note = known.computeIfAbsent(
                    draft.key(), key -> notes.save(Note.gathered(exercise, prompt.uuid(), draft)));
            note.revise(draft, prompt.uuid());
            bag.register("notes", draft.key(), note.uuid());
        }
    }

    void tell(Bag bag) {
        var all = new ArrayList<ExerciseDraft>();
        for (var exercise : exercises.findByLabOrderByDayAscOpensAsc(bag.lab().value())) {
            var asked = prompts.findByExerciseOrderByPosition(exercise.uuid());
            var keys = asked.stream().collect(Collectors.toMap(Prompt::uuid, Prompt::key));
            var gathered = notes.findByExerciseAndKeyNotNullOrderByKey(exercise.uuid());
            gathered.forEach(note -> bag.register("notes", String.valueOf(note.key()), note.uuid()));
            var own = exercise.draft();
            bag.register("exercises", own.key(), exercise.uuid());
            all.add(new ExerciseDraft(
                    own.key(),
                    own.day(),
                    own.about(),
                    own.opens(),
                    own.closes(),
                    own.approximate(),
                    asked.stream()
                            .map(p -> p.draft(bag.keyOf("agenda", p.agendaItem())))
                            .toList(),
                    gathered.stream()
                            .map(n -> n.draft(String.valueOf(keys.get(n.prompt()))))
                            .toList()));
        }
        bag.put("exercises", all);
    }

    void moveBy(LabId lab, int days) {
        exercises.findByLabOrderByDayAscOpensAsc(lab.value()).forEach(exercise -> exercise.moveBy(days));
    }
}
