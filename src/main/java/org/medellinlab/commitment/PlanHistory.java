package org.medellinlab.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabDraft;
import org.medellinlab.lab.LabSheet;

/// What a plan tells, on the days of the lab and in its reporting periods.
record PlanHistory(LabSheet lab, LocalDate today) {

    /// One thing that was told, as it is kept.
    ///
    /// @param period key of the lab's period; one the lab has not is kept in the words
    /// @param completion of the commitment; absent for what was told of a milestone, which says nothing of it
    record Entry(
            LocalDate day,
            @Nullable String period,
            @Nullable Completion completion,
            String words) {

        boolean isToldIn(CommitmentSheet sheet) {
            return sheet.updates().stream()
                    .anyMatch(told -> Objects.equals(told.period(), period)
                            && told.words().equals(words));
        }
    }

    /// In the order of their days.
    List<Entry> of(PlanDraft plan) {
        var entries = new ArrayList<Entry>();
        plan.milestones()
                .forEach(step -> step.history()
                        .forEach(told -> entries.add(entry(told.period(), null, step.title() + ": " + told.words()))));
        plan.history().forEach(told -> entries.add(entry(told.period(), told.completion(), told.words())));
        entries.sort(Comparator.comparing(Entry::day));
        return entries;
    }

    private Entry entry(String named, @Nullable Completion completion, String words) {
        var period = period(named);
        var said = period != null || named.isEmpty() ? words : named + ": " + words;
        return new Entry(
                day(named),
                period == null ? null : period.key(),
                completion,
                cut(said, CommitmentTracking.WORDS_LENGTH));
    }

    LabDraft.@Nullable Period period(String named) {
        return new PlanPeriods(lab.draft().reportingPeriods()).of(named).orElse(null);
    }

    /// On the last day of what was named, or today when that is still to come or is not understood.
    LocalDate day(String named) {
        return PlanPeriods.day(named)
                .or(() -> new PlanPeriods(lab.draft().reportingPeriods())
                        .of(named)
                        .map(LabDraft.Period::until))
                .filter(day -> day.isBefore(today))
                .orElse(today);
    }

    /// Of a milestone or an indicator, as it is kept.
    static String name(String words) {
        return cut(words, MeasureRules.LONGEST_NAME);
    }

    static String unit(String words) {
        return cut(words, MeasureRules.LONGEST_UNIT);
    }

    static String cut(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most);
    }
}
