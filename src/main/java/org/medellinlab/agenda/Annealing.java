package org.medellinlab.agenda;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.medellinlab.agenda.PlanningTask.Solution;

/// Betters a plan by simulated annealing: steps that make it worse are taken too, ever more seldom. On the way a broken
/// rule is only so many times worse than a moved item, so that one may pass through plans that break rules; what counts
/// in the end is the order of [Solution]. In between, a few sessions at a time are taken out of the best plan and put
/// in again as well as can be.
final class Annealing {

    /// After so many steps it is asked whether it is over.
    static final int LOOK = 128;

    private static final double[] RULES = {12, 8};
    private static final double HOT = 12;
    private static final double WARM = 4;
    private static final double COLD = 0.3;
    private static final double ALMOST_COLD = 0.4;

    /// How many steps a cooling has at first, and then at least, for each session that can be moved; and how many times
    /// as long the longest is.
    private static final int FIRST = 1_000;

    private static final int LEAST = 8_000;
    private static final int LONGEST = 16;

    /// How often some are taken out after it, for each session that can be moved.
    private static final int TIMES_OUT = 100;

    private final AnnealedPlan plan;
    private final SplittableRandom random;
    private final SmallSteps small;
    private final TakingOut large;
    private final int movable;
    private final BooleanSupplier over;
    private final Consumer<Solution> better;
    private Solution best;

    /// @param first where to begin
    /// @param over whether to end: what is found in so many steps is always the same
    /// @param better hears of each better plan
    Annealing(PlanningTask task, Solution first, long seed, BooleanSupplier over, Consumer<Solution> better) {
        this.over = over;
        this.better = better;
        best = first;
        plan = new AnnealedPlan(task);
        random = new SplittableRandom(seed);
        var choices = new Choices(task, random);
        small = new SmallSteps(plan, choices);
        large = new TakingOut(plan, choices);
        movable = choices.movable().size();
    }

    /// Cools again and again: from hot, so that nothing of the plan is left but what is good about it, and then the
    /// best so far from warm. The first rounds are short; when they are long enough, longer ones come now and then.
    /// What a broken rule costs differs.
    void work() {
        var length = FIRST;
        for (var round = 0; !isOver(); round++) {
            var refines = round % 2 == 1;
            var evenness = best.moved() == 0 ? 1 : refines ? 0.2 : 0.02;
            var weights = new Weights(round % 4 < 2 ? RULES[0] : RULES[1], evenness);
            var times = length < LEAST ? 1 : Math.min(LONGEST, Integer.lowestOneBit(round / 2 + 1));
            plan.begin(best);
            cool(refines ? WARM : HOT, (long) length * times * movable, weights);
            if (refines) {
                plan.begin(best);
                takeOut(TIMES_OUT * movable, weights);
                length = Math.min(LEAST, 2 * length);
            }
        }
    }

    private boolean isOver() {
        return best.isPerfect() || over.getAsBoolean();
    }

    private void cool(double first, long steps, Weights weights) {
        var warmth = first;
        for (var step = 0L; step < steps; step++) {
            if (step % LOOK == 0) {
                if (isOver()) {
                    return;
                }
                warmth = first * Math.pow(COLD / first, step / (double) steps);
            }
            small.step(weights, bearable(warmth));
            keepIfBetter();
        }
    }

    private void takeOut(int steps, Weights weights) {
        for (var step = 0; step < steps && !isOver(); step++) {
            large.step(weights, bearable(ALMOST_COLD));
            keepIfBetter();
        }
    }

    /// How much worse a step may make the plan: mostly little, seldom much.
    private double bearable(double warmth) {
        return -warmth * Math.log(random.nextDouble());
    }

    private void keepIfBetter() {
        if (plan.isBetterThan(best)) {
            best = plan.solution();
            better.accept(best);
        }
    }
}
