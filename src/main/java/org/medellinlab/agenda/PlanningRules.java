package org.medellinlab.agenda;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.PlanningTask.Session;
import org.medellinlab.agenda.PlanningTask.Solution;

/// What a plan for a task is worth: how many rules it breaks, how much of the draft it moves, how uneven its days are.
final class PlanningRules {

    private final PlanningTask task;
    private final @Nullable DayRules dayRules;
    private final Session[] sessions;

    /// For each two sessions, whether somebody is needed in both.
    private final boolean[][] share;

    PlanningRules(PlanningTask task) {
        this.task = task;
        dayRules = task.dayRules();
        sessions = task.sessions().toArray(Session[]::new);
        share = new boolean[sessions.length][sessions.length];
        for (var i = 0; i < share.length; i++) {
            for (var j = 0; j < i; j++) {
                share[i][j] = sessions[i].sharesPeopleWith(sessions[j]);
                share[j][i] = share[i][j];
            }
        }
    }

    /// How many rules two sessions break together.
    int broken(Session one, int slot, int place, Session other, int otherSlot, int otherPlace) {
        if (task.dayOf(slot) != task.dayOf(otherSlot)) {
            return 0;
        }
        var room = PlanningTask.roomOf(place);
        var otherRoom = PlanningTask.roomOf(otherPlace);
        var overlap = slot < otherSlot + other.length() && otherSlot < slot + one.length();
        var broken = 0;
        if (overlap && room >= 0 && room == otherRoom && !task.rooms().get(room).several()) {
            broken++;
        }
        if (share[one.number()][other.number()] || shareAnInterpreter(one, place, other, otherPlace)) {
            if (overlap) {
                broken++;
            } else if (room >= 0 && otherRoom >= 0 && room != otherRoom) {
                var gap = slot < otherSlot ? otherSlot - slot - one.length() : slot - otherSlot - other.length();
                var way = slot < otherSlot ? task.travel()[room][otherRoom] : task.travel()[otherRoom][room];
                if (way > gap) {
                    broken++;
                }
            }
        }
        return broken;
    }

    private boolean shareAnInterpreter(Session one, int place, Session other, int otherPlace) {
        var first = PlanningTask.interpreterOf(place);
        var second = PlanningTask.interpreterOf(otherPlace);
        return (first >= 0
                        && (first == second
                                || other.people()
                                        .contains(task.interpreters().get(first).person())))
                || (second >= 0
                        && one.people().contains(task.interpreters().get(second).person()));
    }

    /// How many rules a session breaks by itself: too many people, a closed place, somebody who cannot come, nobody who
    /// interprets, a meal when nobody eats.
    int broken(Session one, int slot, int place) {
        var broken = 0;
        if (!one.where().contains(place)) {
            broken++;
        }
        var room = PlanningTask.roomOf(place);
        var interpreter = PlanningTask.interpreterOf(place);
        if (one.lacks() && interpreter < 0) {
            broken++;
        }
        if (one.meal()
                && !one.pinned()
                && dayRules != null
                && !dayRules.isTimeToEat(slot % task.quarters(), one.length())) {
            broken++;
        }
        if (room >= 0 && task.rooms().get(room).capacity() < one.size()) {
            broken++;
        }
        var closed = false;
        var away = false;
        for (var quarter = slot; quarter < slot + one.length(); quarter++) {
            closed |= room >= 0 && !task.rooms().get(room).open()[quarter];
            away |= !one.free()[quarter]
                    || (interpreter >= 0
                            && !task.interpreters().get(interpreter).free()[quarter]);
        }
        return broken + (closed ? 1 : 0) + (away ? 1 : 0);
    }

    /// How far a session is from where the draft has it.
    int moved(Session one, int slot, int place) {
        if (one.slot() < 0) {
            return 0;
        }
        var moved = PlanningTask.roomOf(place) == one.room() ? 0 : 2;
        if (slot != one.slot()) {
            moved += task.dayOf(slot) == task.dayOf(one.slot()) ? 2 : 4;
        }
        return moved;
    }

    /// What a whole solution is worth, counted from nothing.
    Solution judged(int[] slots, int[] where) {
        var broken = 0L;
        var moved = 0L;
        var load = new long[task.days()];
        for (var i = 0; i < task.sessions().size(); i++) {
            var one = task.sessions().get(i);
            broken += broken(one, slots[i], where[i]);
            moved += moved(one, slots[i], where[i]);
            load[task.dayOf(slots[i])] += one.length();
            for (var j = i + 1; j < task.sessions().size(); j++) {
                broken += broken(one, slots[i], where[i], task.sessions().get(j), slots[j], where[j]);
            }
        }
        for (var order : task.orders()) {
            if (slots[order[1]]
                    < slots[order[0]] + task.sessions().get(order[0]).length()) {
                broken++;
            }
        }
        for (var day = 0; day < task.days(); day++) {
            var today = day;
            var its = IntStream.range(0, slots.length)
                    .filter(i -> task.dayOf(slots[i]) == today)
                    .toArray();
            broken += brokenOn(slots, its, its.length);
        }
        var uneven = 0L;
        for (var of : load) {
            uneven += Math.max(0, of - task.fairShare());
        }
        return new Solution(slots.clone(), where.clone(), broken, moved, uneven);
    }

    /// How many rules of a whole day a day breaks.
    ///
    /// @param its the numbers of its sessions, the first so many of them
    int brokenOn(int[] slots, int[] its, int many) {
        if (dayRules == null) {
            return 0;
        }
        var tally = new DayRules.Tally(dayRules);
        for (var k = 0; k < many; k++) {
            var session = sessions[its[k]];
            tally.add(slots[its[k]] % task.quarters(), session.length(), session.meal());
        }
        return tally.broken();
    }
}
