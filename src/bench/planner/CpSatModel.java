package org.medellinlab.agenda;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.medellinlab.agenda.PlanningTask.Session;

/// A task as CP-SAT sees it: for each session where it begins and its place, and for each rule that could be broken a
/// variable that says whether it is. What those add up to is what [PlanningRules#judged] counts.
///
/// Times are stretched: between two days lies more than any way takes, so that an order in time that leaves enough for
/// the way says all about days too.
final class CpSatModel {

    /// A session's choices.
    ///
    /// @param at by slot
    /// @param in by place
    /// @param begins in stretched time
    record Placed(Session session, Map<Integer, BoolVar> at, Map<Integer, BoolVar> in, IntVar begins) {}

    final CpModel model = new CpModel();
    final PlanningTask task;
    final List<Placed> placed = new ArrayList<>();
    final LinearExprBuilder broken = LinearExpr.newBuilder();
    final LinearExprBuilder moved = LinearExpr.newBuilder();
    final LinearExprBuilder uneven = LinearExpr.newBuilder();
    final CpSatPairs pairs;
    private final PlanningRules rules;
    private final int longestWay;

    CpSatModel(PlanningTask task) {
        this.task = task;
        rules = new PlanningRules(task);
        var longest = 0;
        for (var from : task.travel()) {
            for (var way : from) {
                longest = Math.max(longest, way);
            }
        }
        longestWay = longest;
        task.sessions().forEach(session -> placed.add(placed(session)));
        placed.forEach(this::alone);
        pairs = new CpSatPairs(this);
        pairs.forbid();
        task.orders().forEach(order -> after(placed.get(order[0]), placed.get(order[1])));
        if (task.dayRules() != null) {
            new CpSatDays(this, task.dayRules()).forbid();
        }
        even();
    }

    int stretched(int slot) {
        return slot + task.dayOf(slot) * longestWay;
    }

    private Placed placed(Session session) {
        var at = new TreeMap<Integer, BoolVar>();
        var in = new TreeMap<Integer, BoolVar>();
        var slots = session.pinned() ? List.of(session.slot()) : task.starts(session.length());
        var places = session.pinned() ? List.of(session.room()) : session.where();
        slots.forEach(slot -> at.put(slot, model.newBoolVar("at")));
        places.forEach(place -> in.put(place, model.newBoolVar("in")));
        model.addExactlyOne(at.values().toArray(Literal[]::new));
        model.addExactlyOne(in.values().toArray(Literal[]::new));
        var begins = model.newIntVar(0, stretched(task.slots() - 1), "begins");
        var where = LinearExpr.newBuilder();
        at.forEach((slot, literal) -> where.addTerm(literal, stretched(slot)));
        model.addEquality(begins, where);
        return new Placed(session, at, in, begins);
    }

    /// What a session breaks by itself, and how far it is from the draft. Counted by the product's rules for one
    /// session, then said once for each slot, and for each slot with a place what comes on top.
    private void alone(Placed one) {
        var session = one.session();
        var worse = new HashMap<Integer, BoolVar>();
        one.at().forEach((slot, at) -> {
            var least = one.in().keySet().stream()
                    .mapToInt(place -> rules.broken(session, slot, place))
                    .min()
                    .orElseThrow();
            broken.addTerm(at, least);
            one.in().forEach((place, in) -> {
                for (var more = 1; more <= rules.broken(session, slot, place) - least; more++) {
                    model.addBoolOr(new Literal[] {
                        at.not(), in.not(), worse.computeIfAbsent(more, number -> breaks())
                    });
                }
            });
        });
        if (session.slot() >= 0) {
            // the way in time and the change of the room add up
            one.at().forEach((slot, at) -> moved.addTerm(at, rules.moved(session, slot, session.room())));
            one.in().forEach((place, in) -> moved.addTerm(in, rules.moved(session, session.slot(), place)));
        }
    }

    /// A variable for a rule that may be broken once.
    BoolVar breaks() {
        var breaks = model.newBoolVar("breaks");
        broken.addTerm(breaks, 1);
        return breaks;
    }

    /// True at least when the session begins at such a slot.
    void impliedBySlots(Placed one, IntPredicate slots, Literal implied) {
        one.at().forEach((slot, at) -> {
            if (slots.test(slot)) {
                model.addImplication(at, implied);
            }
        });
    }

    private void after(Placed first, Placed then) {
        model.addGreaterOrEqual(
                        then.begins(), LinearExpr.affine(first.begins(), 1, first.session().length()))
                .onlyEnforceIf(breaks().not());
    }

    private void even() {
        for (var day = 0; day < task.days(); day++) {
            var over = model.newIntVar(0, task.slots() * 4L, "over");
            uneven.addTerm(over, 1);
            var load = LinearExpr.newBuilder();
            for (var one : placed) {
                for (var at : one.at().entrySet()) {
                    if (task.dayOf(at.getKey()) == day) {
                        load.addTerm(at.getValue(), one.session().length());
                    }
                }
            }
            load.addTerm(over, -1);
            model.addLessOrEqual(load, task.fairShare());
        }
    }
}
