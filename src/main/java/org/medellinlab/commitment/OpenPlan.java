package org.medellinlab.commitment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One commitment of an action plan while its lines are read. A line that names a milestone or an indicator again goes
/// on with it: its values of one period after the other, or how it stood.
final class OpenPlan {

    /// A milestone so far.
    private record Step(String title, @Nullable DueOn due, List<PlanDraft.Told> history) {}

    /// An indicator so far.
    private record Measure(
            String name,
            String unit,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            List<PlanDraft.Value> values) {}

    private final int line;
    private final Map<String, String> values;
    private final List<Step> steps = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<PlanDraft.Told> told = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private @Nullable Measure measure;

    OpenPlan(int line, Map<String, String> values) {
        this.line = line;
        this.values = values;
    }

    String value(String column) {
        return values.getOrDefault(column, "").strip();
    }

    void problem(String key) {
        problems.add(key);
    }

    void step(String title, @Nullable DueOn due) {
        if (steps.stream().noneMatch(known -> known.title().equals(title))) {
            steps.add(new Step(title, due, new ArrayList<>()));
        }
    }

    void measure(String name, String unit, @Nullable BigDecimal baseline, @Nullable BigDecimal target) {
        measure = measures.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(null);
        if (measure == null) {
            measure = new Measure(name, unit, baseline, target, new ArrayList<>());
            measures.add(measure);
        }
    }

    /// Of the indicator that was named last.
    void measured(String period, BigDecimal value) {
        if (measure == null) {
            problem("commitment.plan.value");
        } else {
            measure.values().add(new PlanDraft.Value(period, value));
        }
    }

    /// @param milestone that it is about; the commitment itself when empty
    void told(String milestone, PlanDraft.Told how) {
        steps.stream()
                .filter(step -> step.title().equals(milestone))
                .findFirst()
                .ifPresentOrElse(step -> step.history().add(how), () -> told.add(how));
    }

    PlanDraft draft(@Nullable DueOn due) {
        return new PlanDraft(
                line,
                value(PlanColumns.STATEMENT),
                value(PlanColumns.AGENCY),
                null,
                0,
                due,
                steps.stream()
                        .map(step -> new PlanDraft.Step(step.title(), step.due(), step.history()))
                        .toList(),
                measures.stream()
                        .map(one -> new PlanDraft.Measure(
                                one.name(), one.unit(), one.baseline(), one.target(), one.values()))
                        .toList(),
                List.copyOf(told),
                problems.stream().distinct().toList(),
                null);
    }
}
