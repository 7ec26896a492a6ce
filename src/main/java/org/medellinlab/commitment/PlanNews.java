package org.medellinlab.commitment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// What a plan that comes again says that a promise does not have yet: told in a period, reached, measured. What is
/// there already is recognised by its period and its words, whatever day it was brought on.
final class PlanNews {

    private final PlanHistory history;
    private final CommitmentSheet sheet;
    private final List<Milestone> milestones;
    private final List<Indicator> indicators;

    PlanNews(PlanHistory history, CommitmentSheet sheet, List<Milestone> milestones, List<Indicator> indicators) {
        this.history = history;
        this.sheet = sheet;
        this.milestones = List.copyOf(milestones);
        this.indicators = List.copyOf(indicators);
    }

    private static boolean says(LocalizedText text, String words) {
        return text.byTag().containsValue(words);
    }

    PlanDraft.News of(PlanDraft plan) {
        var values = plan.indicators().stream()
                .mapToInt(measure -> {
                    var there = indicator(measure);
                    return there == null
                            ? measure.values().size()
                            : values(there, measure).size();
                })
                .sum();
        return new PlanDraft.News(
                Objects.requireNonNull(sheet.ownerSeat()),
                false,
                told(plan).stream().map(PlanHistory.Entry::words).toList(),
                steps(plan).size() + reached(plan).size(),
                values);
    }

    List<PlanHistory.Entry> told(PlanDraft plan) {
        return history.of(plan).stream()
                .filter(entry -> !entry.isToldIn(sheet))
                .distinct()
                .toList();
    }

    /// Milestones it has not.
    List<PlanDraft.Step> steps(PlanDraft plan) {
        return plan.milestones().stream()
                .filter(step -> milestone(step) == null)
                .toList();
    }

    /// Milestones it has, that are reached only now.
    Map<Milestone, PlanDraft.Step> reached(PlanDraft plan) {
        var reached = new LinkedHashMap<Milestone, PlanDraft.Step>();
        plan.milestones().stream().filter(PlanDraft.Step::isReached).forEach(step -> {
            var there = milestone(step);
            if (there != null && there.draft().reachedOn() == null) {
                reached.put(there, step);
            }
        });
        return reached;
    }

    private @Nullable Milestone milestone(PlanDraft.Step step) {
        var title = PlanHistory.name(step.title());
        return milestones.stream()
                .filter(known -> says(known.title(), title))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Indicator indicator(PlanDraft.Measure measure) {
        var name = PlanHistory.name(measure.name());
        return indicators.stream()
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
