package org.medellinlab.agenda;

import java.time.Duration;
import java.util.function.Consumer;
import org.medellinlab.agenda.PlanningTask.Solution;

/// Finds times and places: makes a first plan in one pass, and betters it by annealing. Make a new one for each search.
class Solving {

    private volatile boolean stopped;

    /// Looks until it has found what cannot be better, the time is over or [#stop] is called. Blocks.
    ///
    /// @param better hears of each better plan
    void solve(PlanningTask task, Duration most, Consumer<Solution> better) {
        var first = FirstPlan.of(task);
        better.accept(first);
        if (!first.isPerfect() && !stopped && !task.movable().isEmpty()) {
            new Annealing(task, first, () -> stopped, better).work(most);
        }
    }

    void stop() {
        stopped = true;
    }
}
