package org.medellinlab.commitment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabDraft;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.SeatId;
import org.springframework.stereotype.Component;

/// Keeps one commitment of an action plan with its milestones, what its indicators measured and how it went, in the
/// caller's transaction.
@Component
class PlanKeeping {

    private final Commitments commitments;
    private final Milestones milestones;
    private final Indicators indicators;
    private final ProgressUpdates updates;
    private final CurrentActor actors;
    private final Clock clock;

    PlanKeeping(
            Commitments commitments,
            Milestones milestones,
            Indicators indicators,
            ProgressUpdates updates,
            CurrentActor actors,
            Clock clock) {
        this.commitments = commitments;
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
                LocalizedText.of(language, cut(plan.statement(), CommitmentTracking.STATEMENT_LENGTH)),
                Horizon.UNSTATED,
                plan.due(),
                List.of(),
                LocalizedText.EMPTY);
        var made = commitments.save(new Commitment(
                lab.id().value(), promise, seat.value(), actors.required().person(), Capacity.ORGANISER, now()));
        var position = 0;
        for (var step : plan.milestones()) {
            var milestone = new Milestone(
                    made.uuid(), position++, LocalizedText.of(language, cut(step.title(), 500)), step.due());
            if (step.isReached()) {
                milestone.reach(day(lab, step.history().getLast().period()));
            }
            milestones.save(milestone);
        }
        position = 0;
        for (var measure : plan.indicators()) {
            indicators.save(indicator(lab, made.uuid(), position++, measure, language));
        }
        history(lab, made.uuid(), plan, language);
    }

    private Indicator indicator(
            LabSheet lab, UUID commitment, int position, PlanDraft.Measure measure, Language language) {
        var indicator = new Indicator(
                commitment,
                position,
                LocalizedText.of(language, cut(measure.name(), 500)),
                cut(measure.unit(), 60),
                measure.baseline(),
                measure.target());
        measure.values().forEach(value -> indicator.measure(day(lab, value.period()), value.value()));
        return indicator;
    }

    /// One thing that was told.
    ///
    /// @param completion of the commitment; absent for what was told of a milestone, which says nothing of it
    private record Entry(
            LocalDate day, String period, @Nullable Completion completion, String words) {}

    /// In the order of its days; what is told of a milestone leaves the commitment as far as it was.
    private void history(LabSheet lab, UUID commitment, PlanDraft plan, Language language) {
        var entries = new ArrayList<Entry>();
        plan.milestones()
                .forEach(step -> step.history()
                        .forEach(told -> entries.add(new Entry(
                                day(lab, told.period()), told.period(), null, step.title() + ": " + told.words()))));
        plan.history()
                .forEach(told -> entries.add(
                        new Entry(day(lab, told.period()), told.period(), told.completion(), told.words())));
        entries.sort(Comparator.comparing(Entry::day));
        var completion = Completion.NO_EVIDENCE;
        var position = 0;
        for (var entry : entries) {
            completion = Objects.requireNonNullElse(entry.completion(), completion);
            updates.save(update(lab, commitment, position++, entry, completion, language));
        }
    }

    /// A period the lab has not is kept in words.
    private ProgressUpdate update(
            LabSheet lab, UUID commitment, int position, Entry entry, Completion completion, Language language) {
        var named = entry.period();
        var period = new PlanPeriods(lab.draft().reportingPeriods()).of(named);
        var said = period.isPresent() || named.isEmpty() ? entry.words() : named + ": " + entry.words();
        return new ProgressUpdate(
                commitment,
                position,
                new ProgressUpdate.Told(
                        entry.day(),
                        period.map(LabDraft.Period::key).orElse(null),
                        completion,
                        Channel.IMPORT,
                        language,
                        cut(said, CommitmentTracking.WORDS_LENGTH),
                        null,
                        null,
                        ProgressUpdate.More.NOTHING),
                now());
    }

    /// On the last day of what was named, or today when that is still to come or is not understood.
    private LocalDate day(LabSheet lab, String named) {
        var today = lab.today(clock);
        return PlanPeriods.day(named)
                .or(() -> new PlanPeriods(lab.draft().reportingPeriods())
                        .of(named)
                        .map(LabDraft.Period::until))
                .filter(day -> day.isBefore(today))
                .orElse(today);
    }

    private static String cut(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
