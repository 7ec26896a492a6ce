package org.medellinlab.agenda;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import org.medellinlab.agenda.SolverTimetable.Before;
import org.medellinlab.agenda.SolverTimetable.Day;
import org.medellinlab.agenda.SolverTimetable.Share;

/// What the solver counts. The same as [PlanningRules#judged], step by step.
public class SolverRules implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory all) {
        return new Constraint[] {
            all.forEachUniquePair(
                            SolverPlaced.class,
                            Joiners.equal(SolverPlaced::day),
                            Joiners.filtering((one, other) -> one.brokenWith(other) > 0))
                    .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (one, other) -> one.brokenWith(other))
                    .asConstraint("two that do not fit"),
            all.forEach(SolverPlaced.class)
                    .filter(one -> one.brokenAlone() > 0)
                    .penalizeLong(HardMediumSoftLongScore.ONE_HARD, SolverPlaced::brokenAlone)
                    .asConstraint("one that does not fit"),
            all.forEach(Before.class)
                    .join(SolverPlaced.class, Joiners.equal(Before::first, SolverPlaced::number))
                    .join(
                            SolverPlaced.class,
                            Joiners.equal((before, first) -> before.then(), SolverPlaced::number),
                            Joiners.filtering((before, first, then) -> then.slot() < first.slot() + first.length()))
                    .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (before, first, then) -> 1)
                    .asConstraint("out of order"),
            all.forEach(Day.class)
                    .join(SolverPlaced.class, Joiners.equal(Day::number, SolverPlaced::day))
                    .groupBy((day, one) -> day, ConstraintCollectors.toList((Day day, SolverPlaced one) -> one.part()))
                    .filter((day, parts) -> day.rules().broken(parts) > 0)
                    .penalizeLong(
                            HardMediumSoftLongScore.ONE_HARD,
                            (day, parts) -> day.rules().broken(parts))
                    .asConstraint("a day that does not fit"),
            all.forEach(SolverPlaced.class)
                    .filter(one -> one.moved() > 0)
                    .penalizeLong(HardMediumSoftLongScore.ONE_MEDIUM, SolverPlaced::moved)
                    .asConstraint("moved"),
            all.forEach(SolverPlaced.class)
                    .groupBy(SolverPlaced::day, ConstraintCollectors.sumLong(SolverPlaced::length))
                    .join(Share.class)
                    .filter((day, load, share) -> load > share.quarters())
                    .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, (day, load, share) -> load - share.quarters())
                    .asConstraint("uneven")
        };
    }
}
