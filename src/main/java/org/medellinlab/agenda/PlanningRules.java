package org.medellinlab.agenda;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.PlanningTask.Room;
import org.medellinlab.agenda.PlanningTask.Session;
import org.medellinlab.agenda.PlanningTask.Solution;

/// What a plan for a task is worth: how many rules it breaks, how much of the draft it moves, how uneven its days are.
final class PlanningRules {

    private final PlanningTask task;
    private final @Nullable DayRules dayRules;
    private final Session[] sessions;
    private final Room[] rooms;
    private final int[] dayOf;

    /// For each two sessions, whether somebody is needed in both.
    private final boolean[][] share;

    /// For each who interprets, in which sessions they are needed anyway.
    private final boolean[][] needed;

    /// For each session, room and who interprets, how many quarters before each one cannot be had.
    private final int[][] away;

    private final int[][] closed;
    private final int[][] taken;

    PlanningRules(PlanningTask task) {
        this.task = task;
        dayRules = task.dayRules();
        sessions = task.sessions().toArray(Session[]::new);
        rooms = task.rooms().toArray(Room[]::new);
        dayOf = IntStream.range(0, task.slots()).map(task::dayOf).toArray();
        share = new boolean[sessions.length][sessions.length];
        for (var i = 0; i < share.length; i++) {
            for (var j = 0; j < i; j++) {
                share[i][j] = sessions[i].sharesPeopleWith(sessions[j]);
                share[j][i] = share[i][j];
            }
        }
        needed = new boolean[task.interpreters().size()][sessions.length];
        for (var one : task.sessions()) {
            for (var interpreter = 0; interpreter < needed.length; interpreter++) {
                needed[interpreter][one.number()] = one.people()
                        .contains(task.interpreters().get(interpreter).person());
            }
        }
        away = task.sessions().stream().map(one -> missing(one.free())).toArray(int[][]::new);
        closed = task.rooms().stream().map(one -> missing(one.open())).toArray(int[][]::new);
        taken = task.interpreters().stream().map(one -> missing(one.free())).toArray(int[][]::new);
    }

    private static int[] missing(boolean[] there) {
        var missing = new int[there.length + 1];
        for (var quarter = 0; quarter < there.length; quarter++) {
            missing[quarter + 1] = missing[quarter] + (there[quarter] ? 0 : 1);
        }
        return missing;
    }

    /// How many rules two sessions break together.
    int broken(Session one, int slot, int place, Session other, int otherSlot, int otherPlace) {
        if (dayOf[slot] != dayOf[otherSlot]) {
            return 0;
        }
        var room = PlanningTask.roomOf(place);
        var otherRoom = PlanningTask.roomOf(otherPlace);
        var gap = slot < otherSlot ? otherSlot - slot - one.length() : slot - otherSlot - other.length();
        var overlap = gap < 0;
        var broken = overlap && room >= 0 && room == otherRoom && !rooms[room].several() ? 1 : 0;
        if (!share[one.number()][other.number()] && !shareAnInterpreter(one, place, other, otherPlace)) {
            return broken;
        }
        if (overlap) {
            return broken + 1;
        }
        var first = slot < otherSlot;
        var from = first ? one.leaves(room) : other.leaves(otherRoom);
        var to = first ? otherRoom : room;
        return from >= 0 && to >= 0 && from != to && task.travel()[from][to] > gap ? broken + 1 : broken;
    }

    private boolean shareAnInterpreter(Session one, int place, Session other, int otherPlace) {
        var first = PlanningTask.interpreterOf(place);
        var second = PlanningTask.interpreterOf(otherPlace);
        return (first >= 0 && (first == second || needed[first][other.number()]))
                || (second >= 0 && needed[second][one.number()]);
    }

    /// How many rules a session breaks by itself: too many people, a closed place, somebody who cannot come, nobody who
    /// interprets, a meal when nobody eats. Its place is one of those it may be in.
    int broken(Session one, int slot, int place) {
        var broken = 0;
        var until = slot + one.length();
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
        if (room >= 0 && rooms[room].capacity() < one.size()) {
            broken++;
        }
        if (room >= 0 && closed[room][until] > closed[room][slot]) {
            broken++;
        }
        if (away[one.number()][until] > away[one.number()][slot]
                || (interpreter >= 0 && taken[interpreter][until] > taken[interpreter][slot])) {
            broken++;
        }
        return broken;
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
            broken += broken(one, slots[i], where[i]) + (one.where().contains(where[i]) ? 0 : 1);
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
