package org.medellinlab.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Answering the morning's exercise, by whoever takes part in the lab: by name, with the answer open to change until
/// the exercise closes, or anonymously, for good.
@Service
@PreAuthorize("@actor.takesPartIn(#lab)")
public class MorningExercise {

    private final Exercises exercises;
    private final Prompts prompts;
    private final NamedAnswers named;
    private final AnonymousAnswers anonymous;
    private final LabReading labs;
    private final CurrentActor actor;
    private final Clock clock;

    MorningExercise(
            Exercises exercises,
            Prompts prompts,
            NamedAnswers named,
            AnonymousAnswers anonymous,
            LabReading labs,
            CurrentActor actor,
            Clock clock) {
        this.exercises = exercises;
        this.prompts = prompts;
        this.named = named;
        this.anonymous = anonymous;
        this.labs = labs;
        this.actor = actor;
        this.clock = clock;
    }

    /// The exercise that is open at `now`, what the clocks in the lab's rooms show.
    public Optional<ExerciseSheet> open(LabId lab, LocalDateTime now) {
        return first(lab, exercise -> exercise.isOpenAt(now));
    }

    /// The next exercise that opens after `now`.
    public Optional<ExerciseSheet> next(LabId lab, LocalDateTime now) {
        return first(lab, exercise -> exercise.opensAt().isAfter(now));
    }

    /// What the acting person has answered or typed.
    public MyAnswers mine(LabId lab, ExerciseId exercise) {
        return named.mine(of(lab, exercise).uuid(), person());
    }

    /// Saves what is being typed by name.
    ///
    /// @return when it was saved
    public Instant saveDraft(LabId lab, ExerciseId exercise, Map<UUID, String> words) {
        var asked = openForAnswers(lab, exercise);
        var now = clock.instant();
        named.saveDraft(asked.uuid(), person(), onlyAsked(asked, words), now);
        return now;
    }

    /// Forgets what was typed by name: for who goes on anonymously.
    public void forgetDraft(LabId lab, ExerciseId exercise) {
        named.forgetDraft(of(lab, exercise).uuid(), person());
    }

    /// Keeps a sheet, once, however often it arrives.
    ///
    /// @throws Refused when the exercise is not open, nothing was said, or the person answered before

    public void answer(LabId lab, ExerciseId exercise, AnswerSheet sheet) {
        var asked = openForAnswers(lab, exercise);
        if (onlyAsked(asked, sheet.words()).size() < sheet.words().size()) {
            throw new Refused("feedback.answer.malformed");
        }
        if (sheet.words().isEmpty()) {
            throw new Refused("feedback.answer.empty");
        }
        if (sheet.anonymous()) {
            anonymous.keep(asked.uuid(), person(), sheet);
        } else {
            named.keep(asked.uuid(), prompts.findByExerciseOrderByPosition(asked.uuid()), person(), sheet);
        }
    }

    private Optional<ExerciseSheet> first(LabId lab, Predicate<Exercise> condition) {
        return exercises.findByLabOrderByDayAscOpensAsc(lab.value()).stream()
                .filter(condition)
                .findFirst()
                .map(exercise -> exercise.sheet(prompts.findByExerciseOrderByPosition(exercise.uuid())));
    }

    private Exercise openForAnswers(LabId lab, ExerciseId id) {
        var exercise = of(lab, id);
        var now = labs.sheet(lab)
                .map(sheet -> LocalDateTime.now(clock.withZone(sheet.draft().zone())))
                .orElseThrow(NotForYou::new);
        if (!exercise.takesAnswersAt(now)) {
            var own = exercise.draft();
            if (now.isBefore(exercise.opensAt())) {
                throw new Refused("feedback.answer.early", SpokenDates.time(own.opens()));
            }
            throw new Refused("feedback.answer.closed", SpokenDates.time(own.closes()), Exercise.GRACE.toMinutes());
        }
        return exercise;
    }

    private Exercise of(LabId lab, ExerciseId id) {
        return exercises
                .findById(id.value())
                .filter(exercise -> exercise.lab().equals(lab.value()))
                .orElseThrow(NotForYou::new);
    }

    private Map<UUID, String> onlyAsked(Exercise exercise, Map<UUID, String> words) {
        List<UUID> asked = prompts.findByExerciseOrderByPosition(exercise.uuid()).stream()
                .map(Prompt::uuid)
                .toList();
        return words.entrySet().stream()
                .filter(entry -> asked.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private UUID person() {
        var who = actor.required();
        if (who.isSystem()) {
            throw new NotForYou();
        }
        return who.person().value();
    }
}
