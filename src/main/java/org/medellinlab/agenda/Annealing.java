package org.medellinlab.agenda;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.medellinlab.agenda.PlanningTask.Session;
import org.medellinlab.agenda.PlanningTask.Solution;

/// Betters a plan by simulated annealing: steps that make it worse are taken too, ever more seldom. On the way a broken
/// rule is only so many times worse than a moved item, so that one may pass through plans that break rules; what counts
/// in the end is the order of [Solution].
final class Annealing {

    private static final double[] RULES = {12, 8};
    private static final double HOT = 12;
    private static final double WARM = 4;
    private static final double COLD = 0.3;

    /// How long the shortest cooling takes, for each session that can be moved.
    private static final long NANOS_EACH = 10_000_000;

    private static final int LONGEST = 16;

    /// One step in so many is a large one.
    private static final int SELDOM = 300;

    private static final int LOOK_AT_THE_CLOCK = 128;

    private final PlanningTask task;
    private final AnnealedPlan plan;
    private final MakingRoom room;
    private final SplittableRandom random = new SplittableRandom(1);
    private final List<Session> movable = new ArrayList<>();
    private final List<List<Integer>> starts = new ArrayList<>();
    private final BooleanSupplier stopped;
    private final Consumer<Solution> better;
    private Solution best;
    private double rule;
    private double evenness;

    /// @param first where to begin
    /// @param better hears of each better plan
    Annealing(PlanningTask task, Solution first, BooleanSupplier stopped, Consumer<Solution> better) {
        this.task = task;
        this.stopped = stopped;
        this.better = better;
        best = first;
        plan = new AnnealedPlan(task);
        room = new MakingRoom(plan, starts, random);
        for (var session : task.sessions()) {
            starts.add(session.pinned() ? List.of() : task.starts(session.length()));
            if (!session.pinned()) {
                movable.add(session);
            }
        }
    }

    /// Cools again and again: from hot, so that nothing of the plan is left but what is good about it, and then the
    /// best so far from warm. The times become longer now and then, and what a broken rule costs differs.
    void work(Duration most) {
        var end = System.nanoTime() + most.toNanos();
        var shortest = Math.min(most.toNanos() / 8, movable.size() * NANOS_EACH);
        for (var round = 0; !isOver(end); round++) {
            var refines = round % 2 == 1;
            rule = round % 4 < 2 ? RULES[0] : RULES[1];
            evenness = best.moved() == 0 ? 1 : refines ? 0.2 : 0.02;
            plan.begin(best);
            var now = System.nanoTime();
            var length = shortest * Math.min(LONGEST, Integer.lowestOneBit(round / 2 + 1));
            cool(refines ? WARM : HOT, now, Math.min(end, now + length));
        }
    }

    private boolean isOver(long end) {
        return best.isPerfect() || stopped.getAsBoolean() || System.nanoTime() - end >= 0;
    }

    private void cool(double first, long from, long until) {
        var warmth = first;
        for (var step = 0L; ; step++) {
            if (step % LOOK_AT_THE_CLOCK == 0) {
                if (isOver(until)) {
                    return;
                }
                var gone = (System.nanoTime() - from) / (double) (until - from);
                warmth = first * Math.pow(COLD / first, gone);
            }
            step(-warmth * Math.log(random.nextDouble()));
        }
    }

    private double cost() {
        return rule * plan.broken() + plan.moved() + evenness * plan.uneven();
    }

    /// @param bearable how much more it may cost
    private void step(double bearable) {
        var one = movable.get(random.nextInt(movable.size()));
        if (random.nextInt(SELDOM) == 0) {
            makeRoom(one, one.slot() < 0 ? anyStart(one) : one.slot(), home(one), bearable);
            return;
        }
        var slot = plan.slot(one.number());
        var place = plan.place(one.number());
        switch (random.nextInt(8)) {
            case 0 -> move(one, slot, anyPlace(one), bearable);
            case 1 -> move(one, nearby(one, slot), place, bearable);
            case 2 -> move(one, anyStart(one), place, bearable);
            case 3, 4 -> move(one, one.slot() < 0 ? anyStart(one) : one.slot(), home(one), bearable);
            case 5 -> swap(one, movable.get(random.nextInt(movable.size())), bearable);
            default -> move(one, anyStart(one), anyPlace(one), bearable);
        }
    }

    private void move(Session one, int slot, int place, double bearable) {
        var i = one.number();
        var from = plan.slot(i);
        var in = plan.place(i);
        if (from == slot && in == place || plan.atLeast(i, slot, place, rule, evenness) > bearable) {
            return;
        }
        var before = cost();
        plan.put(i, slot, place);
        if (cost() - before > bearable) {
            plan.put(i, from, in);
        } else {
            keepIfBetter();
        }
    }

    private void makeRoom(Session one, int slot, int place, double bearable) {
        var before = cost();
        if (room.move(one, slot, place, rule, evenness)) {
            if (cost() - before > bearable) {
                room.takeBack();
            } else {
                keepIfBetter();
            }
        }
    }

    private void swap(Session one, Session other, double bearable) {
        var i = one.number();
        var j = other.number();
        var slot = plan.slot(i);
        var place = plan.place(i);
        var otherSlot = plan.slot(j);
        var otherPlace = plan.place(j);
        if (i == j || !fits(one, otherSlot) || !fits(other, slot)) {
            return;
        }
        var before = cost();
        plan.put(i, otherSlot, one.where().contains(otherPlace) ? otherPlace : place);
        plan.put(j, slot, other.where().contains(place) ? place : otherPlace);
        if (cost() - before > bearable) {
            plan.put(j, otherSlot, otherPlace);
            plan.put(i, slot, place);
        } else {
            keepIfBetter();
        }
    }

    private void keepIfBetter() {
        if (isBetter()) {
            best = plan.solution();
            better.accept(best);
        }
    }

    private boolean isBetter() {
        if (plan.broken() != best.broken()) {
            return plan.broken() < best.broken();
        }
        return plan.moved() != best.moved() ? plan.moved() < best.moved() : plan.uneven() < best.uneven();
    }

    private int anyPlace(Session one) {
        return one.where().get(random.nextInt(one.where().size()));
    }

    private int anyStart(Session one) {
        var all = starts.get(one.number());
        return all.get(random.nextInt(all.size()));
    }

    private int nearby(Session one, int slot) {
        var start = slot % task.quarters() + random.nextInt(9) - 4;
        return slot - slot % task.quarters() + Math.clamp(start, 0, task.quarters() - one.length());
    }

    /// A place in the room where the draft has it, with whoever interprets.
    private int home(Session one) {
        var any = anyPlace(one);
        if (one.slot() < 0 || random.nextInt(3) == 0) {
            return any;
        }
        var interpreter = PlanningTask.interpreterOf(any);
        var home = PlanningTask.place(one.room(), interpreter);
        return one.where().contains(home) ? home : any;
    }

    private boolean fits(Session one, int slot) {
        return slot % task.quarters() + one.length() <= task.quarters();
    }
}
