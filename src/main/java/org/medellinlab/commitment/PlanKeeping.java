package org.medellinlab.commitment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.SeatId;
import org.springframework.stereotype.Component;

/// Keeps one commitment of an action plan with its milestones, what its indicators measured and how it went, or adds
/// what is new of one that is kept; in the caller's transaction.
@Component
class PlanKeeping {

    private final Commitments commitments;
    private final CommitmentReading reading;
    private final Milestones milestones;
    private final Indicators indicators;
    private final ProgressUpdates updates;
    private final CurrentActor actors;
    private final Clock clock;

    PlanKeeping(
            Commitments commitments,
            CommitmentReading reading,
            Milestones milestones,
            Indicators indicators,
            ProgressUpdates updates,
            CurrentActor actors,
            Clock clock) {
        this.commitments = commitments;
        this.reading = reading;
        this.milestones = milestones;
        this.indicators = indicators;
        this.updates = updates;
        this.actors = actors;
        this.clock = clock;
    }

    void keep(LabSheet lab, UUID group, PlanDraft plan, SeatId seat, Language language) {
        var promise = new Promise(
                Ids.next(),
                group,
                seat,
                LocalizedText.of(language, statement(plan)),
                Horizon.UNSTATED,
                plan.due(),
                List.of(),
                LocalizedText.EMPTY);
        var made = commitments.save(new Commitment(
                lab.id().value(), promise, seat.value(), actors.required().person(), Capacity.ORGANISER, now()));
        var history = history(lab);
        var position = 0;
        for (var step : plan.milestones()) {
            milestones.save(milestone(history, made.uuid(), position++, step, language));
        }
        position = 0;
        for (var measure : plan.indicators()) {
            indicators.save(indicator(history, made.uuid(), position++, measure, language));
        }
        position = 0;
        var completion = Completion.NO_EVIDENCE;
        for (var entry : history.of(plan)) {
            completion = Objects.requireNonNullElse(entry.completion(), completion);
            updates.save(update(made.uuid(), position++, entry, completion, language));
        }
    }

    /// Adds what a promise that is there does not have yet; a second time nothing.
    ///
    /// @return whether anything was new
    boolean add(LabSheet lab, UUID commitment, PlanDraft plan, Language language) {
        var held = commitments.forNews(lab.id().value(), commitment).orElseThrow(NotForYou::new);
        // two may bring the same at once: only now nobody else adds to it, and what it has is known
        var sheet = reading.one(lab.id(), commitment).orElseThrow(NotForYou::new);
        var history = history(lab);
        var news = new PlanNews(
                history,
                sheet,
                milestones.findByCommitmentOrderByPosition(commitment),
                indicators.ofCommitment(commitment));
        if (sheet.ownerSeat() == null
                || KnownPromises.isOver(sheet)
                || news.of(plan).isEmpty()) {
            return false;
        }
        for (var step : news.steps(plan)) {
            milestones.save(milestone(history, held.uuid(), milestones.nextPosition(held.uuid()), step, language));
        }
        news.reached(plan)
                .forEach((milestone, step) ->
                        milestone.reach(history.day(step.history().getLast().period())));
        for (var measure : plan.indicators()) {
            var there = news.indicator(measure);
            if (there == null) {
                indicators.save(
                        indicator(history, held.uuid(), indicators.nextPosition(held.uuid()), measure, language));
            } else {
                news.values(there, measure).forEach(value -> there.measure(history.day(value.period()), value.value()));
            }
        }
        var told = new ArrayList<PlanHistory.Entry>();
        var position = updates.countByCommitment(held.uuid());
        for (var entry : news.told(plan)) {
            told.add(entry);
            updates.save(update(held.uuid(), position++, entry, completion(sheet, told, entry.day()), language));
        }
        return true;
    }

    /// How far it was on a day, by what was told before and what comes now.
    private static Completion completion(CommitmentSheet sheet, List<PlanHistory.Entry> told, LocalDate day) {
        var own = told.getLast().completion();
        if (own != null) {
            return own;
        }
        var before = sheet.updates().stream()
                .filter(update -> !update.on().isAfter(day))
                .findFirst();
        return told.stream()
                .filter(entry -> entry.completion() != null)
                .filter(entry ->
                        before.isEmpty() || !entry.day().isBefore(before.get().on()))
                .reduce((one, later) -> later)
                .map(PlanHistory.Entry::completion)
                .orElseGet(
                        () -> before.map(CommitmentSheet.UpdateRow::completion).orElse(Completion.NO_EVIDENCE));
    }

    /// As the promise says it.
    static String statement(PlanDraft plan) {
        return PlanHistory.cut(plan.statement(), CommitmentTracking.STATEMENT_LENGTH);
    }

    PlanHistory history(LabSheet lab) {
        return new PlanHistory(lab, lab.today(clock));
    }

    private static Milestone milestone(
            PlanHistory history, UUID commitment, int position, PlanDraft.Step step, Language language) {
        var milestone = new Milestone(
                commitment, position, LocalizedText.of(language, PlanHistory.name(step.title())), step.due());
        if (step.isReached()) {
            milestone.reach(history.day(step.history().getLast().period()));
        }
        return milestone;
    }

    private static Indicator indicator(
            PlanHistory history, UUID commitment, int position, PlanDraft.Measure measure, Language language) {
        var indicator = new Indicator(
                commitment,
                position,
                LocalizedText.of(language, PlanHistory.name(measure.name())),
                PlanHistory.unit(measure.unit()),
                measure.baseline(),
                measure.target());
        measure.values().forEach(value -> indicator.measure(history.day(value.period()), value.value()));
        return indicator;
    }

    private ProgressUpdate update(
            UUID commitment, int position, PlanHistory.Entry entry, Completion completion, Language language) {
        return new ProgressUpdate(
                commitment,
                position,
                new ProgressUpdate.Told(
                        entry.day(),
                        entry.period(),
                        completion,
                        Channel.IMPORT,
                        language,
                        entry.words(),
                        null,
                        null,
                        ProgressUpdate.More.NOTHING),
                now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
