package org.medellinlab.agenda;

import ai.timefold.solver.core.api.domain.common.DomainAccessType;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.PlanningTask.Solution;

/// Makes a first plan and lets Timefold better it by local search. One at a time; make a new one for the next.
class TimefoldSolving implements Solving {

    private static final String PERFECT = "0hard/0medium/0soft";

    private volatile @Nullable Solver<SolverTimetable> solver;
    private volatile boolean stopped;

    @Override
    public void solve(PlanningTask task, Duration most, Consumer<Solution> better) {
        var first = FirstPlan.of(task);
        better.accept(first);
        if (first.isPerfect() || stopped || task.movable().isEmpty()) {
            return;
        }
        var config = new SolverConfig()
                .withDomainAccessType(DomainAccessType.REFLECTION)
                .withSolutionClass(SolverTimetable.class)
                .withEntityClasses(SolverPlaced.class)
                .withConstraintProviderClass(SolverRules.class)
                .withRandomSeed(1L)
                .withPhases(new LocalSearchPhaseConfig())
                .withTerminationConfig(
                        new TerminationConfig().withSpentLimit(most).withBestScoreLimit(PERFECT));
        Solver<SolverTimetable> working =
                SolverFactory.<SolverTimetable>create(config).buildSolver();
        working.addEventListener(
                event -> better.accept(event.getNewBestSolution().solution()));
        solver = working;
        if (!stopped) {
            working.solve(new SolverTimetable(task, first));
        }
    }

    @Override
    public void stop() {
        stopped = true;
        var working = solver;
        if (working != null) {
            working.terminateEarly();
        }
    }
}
