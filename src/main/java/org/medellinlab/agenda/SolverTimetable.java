package org.medellinlab.agenda;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.medellinlab.agenda.PlanningTask.Solution;

/// A whole timetable as the solver judges it: rules broken, then changes to the draft, then uneven days.
@PlanningSolution
@NullUnmarked // the solver makes it empty and fills it
public class SolverTimetable {

    /// What must come before what, by number.
    record Before(Integer first, Integer then) {}

    /// A day of which something holds as a whole.
    record Day(Integer number, DayRules rules) {}

    /// The fair share of a day, in quarters of an hour.
    record Share(long quarters) {}

    @PlanningEntityCollectionProperty
    private List<SolverPlaced> placed;

    @ProblemFactCollectionProperty
    private List<Before> orders;

    @ProblemFactCollectionProperty
    private List<Day> days;

    @ProblemFactProperty
    private Share share;

    @PlanningScore
    private HardMediumSoftLongScore score;

    public SolverTimetable() {}

    SolverTimetable(PlanningTask task, Solution first) {
        var judging = new PlanningRules(task);
        placed = task.sessions().stream()
                .map(session -> new SolverPlaced(
                        task, judging, session, first.slots()[session.number()], first.rooms()[session.number()]))
                .toList();
        orders = task.orders().stream()
                .map(order -> new Before(order[0], order[1]))
                .toList();
        var rules = task.dayRules();
        days = rules == null
                ? List.of()
                : IntStream.range(0, task.days())
                        .mapToObj(day -> new Day(day, rules))
                        .toList();
        share = new Share(task.fairShare());
    }

    Solution solution() {
        return new Solution(
                placed.stream().mapToInt(SolverPlaced::slot).toArray(),
                placed.stream().mapToInt(SolverPlaced::room).toArray(),
                -score.hardScore(),
                -score.mediumScore(),
                -score.softScore());
    }
}
