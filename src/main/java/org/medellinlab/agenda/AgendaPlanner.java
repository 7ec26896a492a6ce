package org.medellinlab.agenda;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.PlannerProposal.Evenness;
import org.medellinlab.agenda.PlannerProposal.Interpreter;
import org.medellinlab.agenda.PlannerProposal.Move;
import org.medellinlab.agenda.PlannerProposal.Where;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Proposes times and places for a draft. A proposal changes nothing; what an organiser accepts of it is saved by
/// [ProposalAccepting].
@Service
@PreAuthorize("@actor.mayOrganise(#lab)")
public class AgendaPlanner {

    public static final int MOST_HOURS_A_DAY = DayTooLong.MOST_HOURS;

    /// It takes a whole core: no more than one at a time.
    private static final Semaphore ONE = new Semaphore(1);

    private final PlanReading plans;
    private final AgendaRows rows;
    private final ClashRules clashes;
    private final Clock clock;

    AgendaPlanner(PlanReading plans, AgendaRows rows, ClashRules clashes, Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.clashes = clashes;
        this.clock = clock;
    }

    /// Begins to look, in the background.
    ///
    /// @throws Refused while another one is looking on this node, and after the lab's last day
    public PlannerRun start(LabId lab, PlannerWish wish) {
        if (wish.seconds() < PlannerWish.LEAST_SECONDS || wish.seconds() > PlannerWish.MOST_SECONDS) {
            throw new Refused("planner.problem.seconds", PlannerWish.LEAST_SECONDS, PlannerWish.MOST_SECONDS);
        }
        var tray = rows.unscheduled(lab).stream().map(AgendaItemRow::id).collect(Collectors.toSet());
        var versions = all(lab).stream().collect(Collectors.toMap(AgendaItemRow::id, AgendaItemRow::version));
        var plan = plans.withTheTray(lab);
        var now = plan.lab().now(clock);
        if (plan.lab().days().getLast().isBefore(now.toLocalDate())) {
            throw new Refused("planner.problem.over");
        }
        var setting = new PlanningTaskOf(plan, now, tray, wish);
        if (!ONE.tryAcquire()) {
            throw new Refused("planner.problem.busy");
        }
        var run = new PlannerRun(lab, setting, versions, new Solving(), wish, clock);
        Thread.ofPlatform().daemon().name("planner").start(() -> {
            try {
                run.work();
            } finally {
                ONE.release();
            }
        });
        return run;
    }

    /// The best so far, beside the draft, and what each rule says of both.
    public PlannerProposal proposal(LabId lab, PlannerRun run) {
        if (!run.lab().equals(lab)) {
            throw new NotForYou();
        }
        var before = plans.plan(lab);
        var best = run.best();
        if (best == null) {
            return told(List.of(), before, before, run.setting());
        }
        var setting = run.setting();
        var standing = before.items().stream().map(PlannedItem::id).collect(Collectors.toSet());
        var solved = new LinkedHashMap<UUID, PlannedItem>();
        before.items().forEach(item -> solved.put(item.id(), item));
        var moves = new ArrayList<Move>();
        for (var number = 0; number < setting.items().size(); number++) {
            var item = setting.items().get(number);
            var there = setting.solved(number, best);
            solved.put(item.id(), there);
            if (!standing.contains(item.id()) || !there.equals(item)) {
                moves.add(new Move(
                        item.id(),
                        run.versions().getOrDefault(item.id(), -1L),
                        item.title(),
                        standing.contains(item.id()) ? where(before, item, null) : null,
                        where(before, there, newcomer(item, there))));
            }
        }
        var after = before.withItems(List.copyOf(solved.values()));
        return told(moves, before, after, setting);
    }

    private PlannerProposal told(List<Move> moves, DraftPlan before, DraftPlan after, PlanningTaskOf setting) {
        var days = before.lab().days();
        var minutes = PlannerMeasures.minutes(after.items());
        return new PlannerProposal(
                List.copyOf(moves),
                counted(before),
                counted(after),
                minutes,
                PlannerMeasures.moved(moves),
                setting.past(),
                new Evenness(
                        PlannerMeasures.uneven(PlannerMeasures.minutes(before.items()), days),
                        PlannerMeasures.uneven(minutes, days)));
    }

    private static @Nullable Interpreter newcomer(PlannedItem before, PlannedItem there) {
        return there.people().stream()
                .skip(before.people().size())
                .map(one -> new Interpreter(one.who(), one.name(), one.into()))
                .findFirst()
                .orElse(null);
    }

    private static Where where(DraftPlan plan, PlannedItem item, @Nullable Interpreter interpreter) {
        return new Where(item.day(), item.starts(), item.ends(), item.venue(), plan.nameOf(item.venue()), interpreter);
    }

    private Map<String, Integer> counted(DraftPlan plan) {
        var counted = new TreeMap<String, Integer>();
        clashes.of(plan).forEach(clash -> counted.merge(clash.rule(), 1, Integer::sum));
        return counted;
    }

    private List<AgendaItemRow> all(LabId lab) {
        return Stream.concat(rows.draft(lab).stream(), rows.unscheduled(lab).stream())
                .toList();
    }
}
