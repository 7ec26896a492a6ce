package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.medellinlab.agenda.PlanningTask.Session;

/// A step in which a few sessions are taken out, one of them and who is in its way among them, and all ways to put them
/// in again are looked at that break no rule: the best one is kept.
final class TakingOut {

    private static final int FEWEST = 2;
    private static final int MOST = 5;

    /// Not more than so many ways are looked at.
    private static final int MOST_WAYS = 2_000;

    /// @param moved how far it is from the draft
    /// @param chance for their order among those that are equally far
    private record Way(int slot, int place, int moved, int chance) {}

    private final AnnealedPlan plan;
    private final Choices choices;
    private List<Session> some = List.of();
    private List<List<Way>> ways = List.of();
    private int[][] best = {};
    private Weights weights = new Weights(1, 0);
    private double least;
    private int looked;

    TakingOut(AnnealedPlan plan, Choices choices) {
        this.plan = plan;
        this.choices = choices;
    }

    /// @param bearable how much more the plan may cost
    void step(Weights weighing, double bearable) {
        weights = weighing;
        least = plan.cost(weights) + bearable;
        looked = 0;
        some = some();
        best = whereTheyAre();
        some.forEach(one -> plan.takeOut(one.number()));
        ways = some.stream().map(this::ways).toList();
        look(0);
        for (var k = 0; k < best.length; k++) {
            plan.putIn(some.get(k).number(), best[k][0], best[k][1]);
        }
    }

    private List<Session> some() {
        var many = Math.min(
                FEWEST + choices.below(MOST - FEWEST + 1), choices.movable().size());
        var all = new ArrayList<Session>();
        var one = choices.any();
        all.add(one);
        for (var rival : plan.rivals(one.number(), choices.homeStart(one), choices.home(one))) {
            if (all.size() < many && !rival.pinned()) {
                all.add(rival);
            }
        }
        while (all.size() < many) {
            var other = choices.any();
            if (!all.contains(other)) {
                all.add(other);
            }
        }
        return all;
    }

    private int[][] whereTheyAre() {
        return some.stream()
                .map(one -> new int[] {plan.slot(one.number()), plan.place(one.number())})
                .toArray(int[][]::new);
    }

    /// Where one can be with those that were not taken out, the nearest to the draft first.
    private List<Way> ways(Session one) {
        var bearable = least - plan.cost(weights);
        var all = new ArrayList<Way>();
        for (var slot : choices.starts(one)) {
            for (var place : one.where()) {
                var moved = plan.moved(one.number(), slot, place);
                if (moved <= bearable && plan.breaksNothing(one.number(), slot, place)) {
                    all.add(new Way(slot, place, moved, choices.below(1 << 16)));
                }
            }
        }
        all.sort(Comparator.comparingInt(Way::moved).thenComparingInt(Way::chance));
        return all;
    }

    /// All ways of one, and with each those of the next ones, as long as it can become the best.
    private void look(int k) {
        if (k == some.size()) {
            if (plan.cost(weights) < least) {
                least = plan.cost(weights);
                best = whereTheyAre();
            }
            return;
        }
        var i = some.get(k).number();
        var soFar = plan.cost(weights) + movedAtLeast(k + 1);
        for (var way : ways.get(k)) {
            if (soFar + way.moved() >= least || looked++ >= MOST_WAYS) {
                return;
            }
            if (plan.breaksNothing(i, way.slot(), way.place())) {
                plan.putIn(i, way.slot(), way.place());
                look(k + 1);
                plan.takeOut(i);
            }
        }
    }

    private double movedAtLeast(int first) {
        return ways.stream()
                .skip(first)
                .mapToInt(all -> all.isEmpty() ? 0 : all.getFirst().moved())
                .sum();
    }
}
