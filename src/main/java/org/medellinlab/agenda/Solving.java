package org.medellinlab.agenda;

import java.time.Duration;
import java.util.function.Consumer;

/// Finds times and places. What stands behind it is nobody else's concern.
interface Solving {

    /// Looks until it has found what cannot be better, the time is over or [#stop] is called. Blocks.
    ///
    /// @param better hears of each better solution
    void solve(PlanningTask task, Duration most, Consumer<PlanningTask.Solution> better);

    void stop();
}
