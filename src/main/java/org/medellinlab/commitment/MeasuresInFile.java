package org.medellinlab.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.MeasureDrafts.IndicatorDraft;
import org.medellinlab.commitment.MeasureDrafts.MilestoneDraft;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.labfile.Bag;
import org.springframework.stereotype.Component;

/// Milestones and indicators on their way into a lab file and out of it. One that is there already is found by its
/// words; what was measured is only added to.
@Component
class MeasuresInFile {

    private static final String WORDS_TOO_LONG = "at most " + MeasureRules.LONGEST_NAME + " characters a language";

    private final Milestones milestones;
    private final Indicators indicators;

    MeasuresInFile(Milestones milestones, Indicators indicators) {
        this.milestones = milestones;
        this.indicators = indicators;
    }

    /// Those of a lab's promises.
    record There(Map<UUID, List<Milestone>> milestones, Map<UUID, List<Indicator>> indicators) {

        List<MilestoneDraft> milestonesOf(UUID commitment) {
            return milestones.getOrDefault(commitment, List.of()).stream()
                    .map(Milestone::draft)
                    .toList();
        }

        List<IndicatorDraft> indicatorsOf(UUID commitment) {
            return indicators.getOrDefault(commitment, List.of()).stream()
                    .map(Indicator::draft)
                    .toList();
        }
    }

    There of(UUID lab) {
        return new There(
                milestones.ofLab(lab).stream().collect(Collectors.groupingBy(Milestone::commitment)),
                indicators.ofLab(lab).stream().collect(Collectors.groupingBy(Indicator::commitment)));
    }

    void bring(CommitmentDraft draft, String path, UUID commitment, There there, Bag bag) {
        milestones(draft, path, commitment, there.milestones().getOrDefault(commitment, List.of()), bag);
        indicators(draft, path, commitment, there.indicators().getOrDefault(commitment, List.of()), bag);
    }

    private void milestones(CommitmentDraft draft, String path, UUID commitment, List<Milestone> known, Bag bag) {
        var left = new ArrayList<>(known);
        var position = known.stream().mapToInt(Milestone::position).max().orElse(-1) + 1;
        for (var i = 0; i < draft.milestones().size(); i++) {
            var one = draft.milestones().get(i);
            var at = path + ".milestones[" + i + "]";
            var due = DueOn.parse(one.dueOn()).orElse(null);
            if (one.dueOn() != null && due == null) {
                bag.problem(at + ".dueOn", "a day of the calendar");
            }
            if (isTooLong(one.title())) {
                bag.problem(at + ".title", WORDS_TOO_LONG);
            }
            var found = taken(
                    left,
                    there -> there.says(one.title(), due),
                    there -> there.title().equals(one.title()));
            if (found == null) {
                var made = new Milestone(commitment, position++, one.title(), due);
                made.reach(one.reachedOn());
                milestones.save(made);
            } else {
                found.change(one.title(), due);
                if (one.reachedOn() != null) {
                    found.reach(one.reachedOn());
                }
            }
        }
    }

    private void indicators(CommitmentDraft draft, String path, UUID commitment, List<Indicator> known, Bag bag) {
        var left = new ArrayList<>(known);
        var position = known.stream().mapToInt(Indicator::position).max().orElse(-1) + 1;
        for (var i = 0; i < draft.indicators().size(); i++) {
            var one = draft.indicators().get(i);
            check(one, path + ".indicators[" + i + "]", bag);
            var found = taken(
                    left,
                    there -> there.draft().equals(one),
                    there -> there.name().equals(one.name()));
            if (found == null) {
                var made = new Indicator(commitment, position++, one.name(), "", null, null);
                made.revise(one);
                indicators.save(made);
            } else {
                found.revise(one);
            }
        }
    }

    private static void check(IndicatorDraft draft, String path, Bag bag) {
        if (isTooLong(draft.name())) {
            bag.problem(path + ".name", WORDS_TOO_LONG);
        }
        checkDigits(draft.baseline(), path + ".baseline", bag);
        checkDigits(draft.target(), path + ".target", bag);
        for (var i = 0; i < draft.values().size(); i++) {
            checkDigits(draft.values().get(i).value(), path + ".values[" + i + "].value", bag);
        }
    }

    private static void checkDigits(@Nullable Number number, String path, Bag bag) {
        var decimal = MeasureDrafts.decimal(number);
        if (decimal != null && decimal.stripTrailingZeros().scale() > MeasureRules.MOST_DIGITS) {
            bag.problem(path, "at most four digits after the point");
        }
    }

    /// The first that says just the same, else the first of the same words; it is not taken twice.
    private static <T> @Nullable T taken(List<T> left, Predicate<T> same, Predicate<T> alike) {
        for (var which : List.of(same, alike)) {
            for (var one : left) {
                if (which.test(one)) {
                    left.remove(one);
                    return one;
                }
            }
        }
        return null;
    }

    private static boolean isTooLong(LocalizedText words) {
        return words.byTag().values().stream().anyMatch(text -> text.length() > MeasureRules.LONGEST_NAME);
    }

    /// The days of promises that came from a file move with it.
    void moveBy(There there, Predicate<UUID> fromFile, int days) {
        there.milestones().values().stream()
                .flatMap(List::stream)
                .filter(one -> fromFile.test(one.commitment()))
                .forEach(one -> one.moveBy(days));
        there.indicators().values().stream()
                .flatMap(List::stream)
                .filter(one -> fromFile.test(one.commitment()))
                .forEach(one -> one.moveBy(days));
    }
}
