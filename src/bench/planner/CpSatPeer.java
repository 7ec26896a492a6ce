package org.medellinlab.agenda;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.PlanningTask.Solution;

/// Solves a task with CP-SAT: the fewest rules broken, of those plans the one that moves least, of those the most even
/// one. Each plan it finds is judged by the product's own rules, which must count what it counts.
final class CpSatPeer {

    /// What it found out.
    ///
    /// @param plan the best it found; absent when it found none
    /// @param proven how many of the three it has proven, in their order
    /// @param bound what the first it could not prove is at least
    record Found(@Nullable Solution plan, int proven, long bound) {}

    private final PlanningTask task;
    private final double seconds;
    private CpSatModel model;
    private int proven;
    private long bound;
    private @Nullable Solution best;

    private CpSatPeer(PlanningTask task, double seconds) {
        this.task = task;
        this.seconds = seconds;
        model = new CpSatModel(task);
    }

    /// @param seconds for each of the three
    static Found solve(PlanningTask task, double seconds) {
        Loader.loadNativeLibraries();
        var peer = new CpSatPeer(task, seconds);
        peer.work();
        return new Found(peer.best, peer.proven, peer.bound);
    }

    /// First as if no rule may be broken, which is much the easier thing to reason about; where that cannot be, the least
    /// number is looked for.
    private void work() {
        model.model.addEquality(model.broken, 0);
        model.pairs.tighten();
        var status = least(model.moved, Solution::moved);
        if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
            proven++;
        } else {
            model = new CpSatModel(task);
            // none of what is added up is less than nothing: said, because it is not always found out
            model.model.addGreaterOrEqual(model.broken, status == CpSolverStatus.INFEASIBLE ? 1 : 0);
            if (least(model.broken, Solution::broken) != CpSolverStatus.OPTIMAL) {
                return;
            }
            status = least(model.moved, Solution::moved);
        }
        if (status == CpSolverStatus.OPTIMAL) {
            least(model.uneven, Solution::uneven);
        }
    }

    /// Finds the least of one, and holds the rest of the search to it.
    private CpSolverStatus least(LinearExprBuilder what, ToLongFunction<Solution> counts) {
        model.model.minimize(what);
        var solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(seconds)
                .setNumWorkers(Runtime.getRuntime().availableProcessors())
                .setRandomSeed(1);
        var status = solver.solve(model.model);
        bound = Math.max(0, (long) Math.ceil(solver.bestObjectiveBound() - 1e-6));
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return status;
        }
        var plan = judged(solver);
        best = plan;
        var value = Math.round(solver.objectiveValue());
        var counted = counts.applyAsLong(plan);
        if (status == CpSolverStatus.OPTIMAL ? counted != value : counted > value) {
            throw new IllegalStateException("of the same plan CP-SAT counts " + value + " and the product " + counted);
        }
        if (status == CpSolverStatus.OPTIMAL) {
            proven++;
            model.model.addLessOrEqual(what, value);
            hint(solver);
        }
        return status;
    }

    private Solution judged(CpSolver solver) {
        var slots = new int[task.sessions().size()];
        var places = new int[task.sessions().size()];
        for (var one : model.placed) {
            var number = one.session().number();
            one.at().forEach((slot, at) -> slots[number] = solver.booleanValue(at) ? slot : slots[number]);
            one.in().forEach((place, in) -> places[number] = solver.booleanValue(in) ? place : places[number]);
        }
        return new PlanningRules(task).judged(slots, places);
    }

    private void hint(CpSolver solver) {
        model.model.clearHints();
        for (var one : model.placed) {
            one.at().values().forEach(at -> model.model.addHint(at, solver.booleanValue(at)));
            one.in().values().forEach(in -> model.model.addHint(in, solver.booleanValue(in)));
        }
    }
}
