package org.medellinlab.commitment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// What a plan that comes again says that the lab's promises do not have yet: told in a period, reached, measured. What
/// is there already is recognised by its period and its words, whatever day it was brought on.
final class PlanNews {

    private final PlanHistory history;
    private final List<CommitmentSheet> sheets;
    private final Map<UUID, List<Milestone>> milestones;
    private final Map<UUID, List<Indicator>> indicators;

    PlanNews(
            PlanHistory history, List<CommitmentSheet> sheets, List<Milestone> milestones, List<Indicator> indicators) {
        this.history = history;
        this.sheets = sheets;
        this.milestones = milestones.stream().collect(Collectors.groupingBy(Milestone::commitment));
        this.indicators = indicators.stream().distinct().collect(Collectors.groupingBy(Indicator::commitment));
    }

    /// The promise the lab has already, if it has.
    @Nullable
    CommitmentSheet known(PlanDraft plan) {
        var statement = PlanKeeping.statement(plan);
        return sheets.stream()
                .filter(sheet -> says(sheet.statement(), statement))
                .findFirst()
                .orElse(null);
    }

    private static boolean says(LocalizedText text, String words) {
        return text.byTag().containsValue(words);
    }

    PlanDraft.News of(CommitmentSheet sheet, PlanDraft plan) {
        var values = plan.indicators().stream()
                .mapToInt(measure -> {
                    var there = indicator(sheet.id(), measure);
                    return there == null
                            ? measure.values().size()
                            : values(there, measure).size();
                })
                .sum();
        return new PlanDraft.News(
                told(sheet, plan).stream().map(PlanHistory.Entry::words).toList(),
                steps(sheet.id(), plan).size() + reached(sheet.id(), plan).size(),
                values);
    }

    List<PlanHistory.Entry> told(CommitmentSheet sheet, PlanDraft plan) {
        return history.of(plan).stream()
                .filter(entry -> !entry.isToldIn(sheet))
                .distinct()
                .toList();
    }

    /// Milestones it has not.
    List<PlanDraft.Step> steps(UUID commitment, PlanDraft plan) {
        return plan.milestones().stream()
                .filter(step -> milestone(commitment, step) == null)
                .toList();
    }

    /// Milestones it has, that are reached only now.
    Map<Milestone, PlanDraft.Step> reached(UUID commitment, PlanDraft plan) {
        var reached = new LinkedHashMap<Milestone, PlanDraft.Step>();
        plan.milestones().stream().filter(PlanDraft.Step::isReached).forEach(step -> {
            var there = milestone(commitment, step);
            if (there != null && there.draft().reachedOn() == null) {
                reached.put(there, step);
            }
        });
        return reached;
    }

    private @Nullable Milestone milestone(UUID commitment, PlanDraft.Step step) {
        var title = PlanHistory.cut(step.title(), 500);
        return milestones.getOrDefault(commitment, List.of()).stream()
                .filter(known -> says(known.title(), title))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Indicator indicator(UUID commitment, PlanDraft.Measure measure) {
        var name = PlanHistory.cut(measure.name(), 500);
        return indicators.getOrDefault(commitment, List.of()).stream()
                .filter(known -> says(known.name(), name))
                .findFirst()
                .orElse(null);
    }

    /// What was measured and is not there.
    List<PlanDraft.Value> values(Indicator indicator, PlanDraft.Measure measure) {
        return measure.values().stream()
                .filter(value -> indicator.draft().values().stream()
                        .noneMatch(there -> MeasureDrafts.same(MeasureDrafts.decimal(there.value()), value.value())
                                && isOf(value.period(), there.on())))
                .distinct()
                .toList();
    }

    /// Whether a value of that day can be the one of what the file names: what was still to come, or was not
    /// understood, was brought on the day it came.
    private boolean isOf(String named, LocalDate on) {
        var period = history.period(named);
        if (period != null) {
            return !on.isBefore(period.from()) && !on.isAfter(period.until());
        }
        return PlanPeriods.day(named).map(last -> !on.isAfter(last)).orElse(true);
    }
}
