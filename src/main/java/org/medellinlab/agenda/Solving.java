package org.medellinlab.agenda;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.medellinlab.agenda.PlanningTask.Solution;

/// Finds times and places: makes a first plan in one pass, and betters it by annealing. Make a new one for each search.
class Solving {

    private volatile boolean stopped;

    /// Looks until it has found what cannot be better, the time is over or [#stop] is called. Blocks.
    ///
    /// @param better hears of each better plan
    void solve(PlanningTask task, Duration most, Consumer<Solution> better) {
        var end = System.nanoTime() + most.toNanos();
        solve(task, () -> System.nanoTime() - end >= 0, better);
    }

    /// The same until it is over: asked once in [Annealing#LOOK] steps at least.
    void solve(PlanningTask task, BooleanSupplier over, Consumer<Solution> better) {
        var first = FirstPlan.of(task);
        better.accept(first);
        if (!first.isPerfect() && !stopped && !task.movable().isEmpty()) {
            new Annealing(task, first, 1, () -> stopped || over.getAsBoolean(), better).work();
        }
    }

    void stop() {
        stopped = true;
    }
}
