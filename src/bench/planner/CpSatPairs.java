package org.medellinlab.agenda;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.CpSatModel.Placed;

/// What two sessions break together: a room taken twice, people in two places, a way too long.
final class CpSatPairs {

    private final CpSatModel all;
    private final PlanningTask task;
    /// For each session, true when it is in that room.
    private final List<Map<Integer, BoolVar>> rooms = new ArrayList<>();

    /// For each session, true when that one interprets.
    private final List<Map<Integer, BoolVar>> interpreters = new ArrayList<>();

    CpSatPairs(CpSatModel all) {
        this.all = all;
        task = all.task;
        for (var one : all.placed) {
            rooms.add(grouped(one, true));
            interpreters.add(grouped(one, false));
        }
    }

    /// One variable for all places that share a room or an interpreter.
    private Map<Integer, BoolVar> grouped(Placed one, boolean byRoom) {
        var grouped = new TreeMap<Integer, List<Literal>>();
        one.in().forEach((place, in) -> {
            var number = byRoom ? PlanningTask.roomOf(place) : PlanningTask.interpreterOf(place);
            if (number >= 0) {
                grouped.computeIfAbsent(number, none -> new ArrayList<>()).add(in);
            }
        });
        var variables = new TreeMap<Integer, BoolVar>();
        grouped.forEach((number, places) -> {
            var there = all.model.newBoolVar("there");
            all.model.addEquality(there, LinearExpr.sum(places.toArray(Literal[]::new)));
            variables.put(number, there);
        });
        return variables;
    }

    void forbid() {
        for (var i = 0; i < all.placed.size(); i++) {
            for (var j = i + 1; j < all.placed.size(); j++) {
                pair(all.placed.get(i), all.placed.get(j));
            }
        }
    }

    private void pair(Placed one, Placed other) {
        var shared = shared(one, other);
        var rivals = of(rooms, one).keySet().stream()
                .filter(room ->
                        !task.rooms().get(room).several() && of(rooms, other).containsKey(room))
                .toList();
        if (shared == null && rivals.isEmpty()) {
            return;
        }
        var before = all.model.newBoolVar("before");
        var after = all.model.newBoolVar("after");
        var overlap = all.model.newBoolVar("overlap");
        all.model.addExactlyOne(new Literal[] {before, after, overlap});
        follows(one, other, 0, before);
        follows(other, one, 0, after);
        if (!rivals.isEmpty()) {
            var twice = all.breaks();
            rivals.forEach(room -> all.model.addBoolOr(new Literal[] {
                overlap.not(),
                of(rooms, one).get(room).not(),
                of(rooms, other).get(room).not(),
                twice
            }));
        }
        if (shared != null) {
            var breaks = all.breaks();
            all.model.addBoolOr(new Literal[] {overlap.not(), shared.not(), breaks});
            ways(one, other, before, shared, breaks);
            ways(other, one, after, shared, breaks);
        }
    }

    private void follows(Placed first, Placed then, int way, Literal... when) {
        all.model.addGreaterOrEqual(
                        then.begins(),
                        LinearExpr.affine(first.begins(), 1, first.session().length() + way))
                .onlyEnforceIf(when);
    }

    private void ways(Placed first, Placed then, Literal before, Literal shared, Literal breaks) {
        of(rooms, then).forEach((to, arrives) -> {
            var end = first.session().end();
            if (end >= 0) {
                way(first, then, end, to, before, shared, arrives, breaks.not());
                return;
            }
            of(rooms, first)
                    .forEach((from, leaves) -> way(first, then, from, to, before, shared, leaves, arrives, breaks.not()));
        });
    }

    private void way(Placed first, Placed then, int from, int to, Literal... when) {
        var way = task.travel()[from][to];
        if (from != to && way > 0) {
            follows(first, then, way, when);
        }
    }

    /// Whether somebody is needed in both: known, or true at least when it comes to that by who interprets; absent when
    /// it never does.
    private @Nullable Literal shared(Placed one, Placed other) {
        if (one.session().sharesPeopleWith(other.session())) {
            return all.model.trueLiteral();
        }
        var mine = of(interpreters, one);
        var theirs = of(interpreters, other);
        if (mine.isEmpty() && theirs.isEmpty()) {
            return null;
        }
        var shared = all.model.newBoolVar("shared");
        mine.forEach((who, interprets) -> {
            if (other.session().people().contains(task.interpreters().get(who).person())) {
                all.model.addImplication(interprets, shared);
            }
            if (theirs.containsKey(who)) {
                all.model.addBoolOr(new Literal[] {
                    interprets.not(), theirs.get(who).not(), shared
                });
            }
        });
        theirs.forEach((who, interprets) -> {
            if (one.session().people().contains(task.interpreters().get(who).person())) {
                all.model.addImplication(interprets, shared);
            }
        });
        return shared;
    }

    private static Map<Integer, BoolVar> of(List<Map<Integer, BoolVar>> all, Placed one) {
        return all.get(one.session().number());
    }

    /// Once it is known that no rule need be broken, the same said in a way from which more follows: nothing overlaps in
    /// a room, nor where a person is needed or the same people come.
    void tighten() {
        for (var room : task.rooms()) {
            if (!room.several()) {
                var taken = new ArrayList<IntervalVar>();
                for (var one : all.placed) {
                    var there = of(rooms, one).get(room.number());
                    if (there != null) {
                        taken.add(all.model.newOptionalFixedSizeIntervalVar(
                                one.begins(), one.session().length(), there, "taken"));
                    }
                }
                all.model.addNoOverlap(taken);
            }
        }
        var needed = new TreeMap<Integer, List<IntervalVar>>();
        var tracks = new TreeMap<Integer, List<IntervalVar>>();
        var forAll = new ArrayList<IntervalVar>();
        for (var one : all.placed) {
            var session = one.session();
            var during = all.model.newFixedSizeIntervalVar(one.begins(), session.length(), "during");
            session.people()
                    .forEach(person -> needed.computeIfAbsent(person, none -> new ArrayList<>())
                            .add(during));
            if (!session.chosen() && session.group() >= 0) {
                tracks.computeIfAbsent(session.group(), none -> new ArrayList<>()).add(during);
            } else if (!session.chosen()) {
                forAll.add(during);
            }
        }
        tracks.values().forEach(track -> track.addAll(forAll));
        needed.values().forEach(all.model::addNoOverlap);
        tracks.values().forEach(all.model::addNoOverlap);
    }
}
