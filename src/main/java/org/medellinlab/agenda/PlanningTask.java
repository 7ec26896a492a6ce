package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the planner has to place, in numbers: quarters of an hour counted from the first morning, places by number.
///
/// @param days how many days
/// @param quarters how many quarters of an hour a day has
/// @param rooms in the order of their numbers
/// @param travel quarters of an hour between rooms, rounded up; 0 where nothing is known
/// @param sessions in the order of their numbers
/// @param orders pairs of sessions, the first before the second
/// @param interpreters those who can be chosen, in the order of their numbers
/// @param dayRules what holds for whole days; absent when nothing does
record PlanningTask(
        int days,
        int quarters,
        List<Room> rooms,
        int[][] travel,
        List<Session> sessions,
        List<int[]> orders,
        List<Interpreter> interpreters,
        @Nullable DayRules dayRules) {

    private static final int WITH_INTERPRETER = 1 << 16;

    /// Somebody who can be chosen to interpret.
    ///
    /// @param person their number among the people
    /// @param free for each quarter of the whole lab, whether they can be there
    record Interpreter(int person, boolean[] free) {}

    /// A room and who interprets in it as one number: what the solver chooses among.
    ///
    /// @param room -1 for none
    /// @param interpreter -1 for nobody
    static int place(int room, int interpreter) {
        return interpreter < 0 ? room : (interpreter + 1) * WITH_INTERPRETER + room + 1;
    }

    static int roomOf(int place) {
        return place < WITH_INTERPRETER ? place : place % WITH_INTERPRETER - 1;
    }

    static int interpreterOf(int place) {
        return place < WITH_INTERPRETER ? -1 : place / WITH_INTERPRETER - 1;
    }

    /// @param capacity how many it holds; as many as there are where nobody has said
    /// @param open for each quarter of the whole lab, whether it can be had
    record Room(int number, int capacity, boolean several, boolean[] open) {}

    /// @param length in quarters
    /// @param group the track; -1 for everybody
    /// @param chosen whether people choose it, so that it may be beside others of that kind
    /// @param people the numbers of those who are needed
    /// @param size how many come
    /// @param meal whether people eat
    /// @param lacks whether somebody has to interpret who is yet to be chosen
    /// @param where the places it may be in; only with room -1 when it needs none
    /// @param free for each quarter, whether all who are needed can be there
    /// @param pinned whether it stays
    /// @param slot where it is in the draft; -1 when nowhere
    /// @param room where it is in the draft; -1 when nowhere
    record Session(
            int number,
            int length,
            int group,
            boolean chosen,
            Set<Integer> people,
            int size,
            boolean meal,
            boolean lacks,
            List<Integer> where,
            boolean[] free,
            boolean pinned,
            int slot,
            int room) {

        boolean sharesPeopleWith(Session other) {
            var audience = (group < 0 || other.group < 0 || group == other.group) && !(chosen && other.chosen);
            return audience || !disjoint(people, other.people);
        }

        private static boolean disjoint(Set<Integer> one, Set<Integer> other) {
            for (var each : one) {
                if (other.contains(each)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// For each session its slot and place; room -1 for none. How many rules it breaks, how much it moves, how uneven
    /// the
    /// days are: the smaller, the better, in this order.
    record Solution(int[] slots, int[] rooms, long broken, long moved, long uneven) {
        boolean isPerfect() {
            return broken == 0 && moved == 0 && uneven == 0;
        }
    }

    int slots() {
        return days * quarters;
    }

    int dayOf(int slot) {
        return slot / quarters;
    }

    /// Where a session of this length can begin without running into the night.
    List<Integer> starts(int length) {
        var starts = new ArrayList<Integer>();
        for (var slot = 0; slot < slots(); slot++) {
            if (slot % quarters + length <= quarters) {
                starts.add(slot);
            }
        }
        return starts;
    }

    /// Minutes' fair share of a day, in quarters, rounded up.
    long fairShare() {
        var all = sessions.stream().mapToLong(Session::length).sum();
        return (all + days - 1) / days;
    }

    /// How many rules two sessions break together.
    int broken(Session one, int slot, int place, Session other, int otherSlot, int otherPlace) {
        if (dayOf(slot) != dayOf(otherSlot)) {
            return 0;
        }
        var room = roomOf(place);
        var otherRoom = roomOf(otherPlace);
        var overlap = slot < otherSlot + other.length() && otherSlot < slot + one.length();
        var broken = 0;
        if (overlap && room >= 0 && room == otherRoom && !rooms.get(room).several()) {
            broken++;
        }
        if (one.sharesPeopleWith(other) || shareAnInterpreter(one, place, other, otherPlace)) {
            if (overlap) {
                broken++;
            } else if (room >= 0 && otherRoom >= 0 && room != otherRoom) {
                var gap = slot < otherSlot ? otherSlot - slot - one.length() : slot - otherSlot - other.length();
                var way = slot < otherSlot ? travel[room][otherRoom] : travel[otherRoom][room];
                if (way > gap) {
                    broken++;
                }
            }
        }
        return broken;
    }

    private boolean shareAnInterpreter(Session one, int place, Session other, int otherPlace) {
        var first = interpreterOf(place);
        var second = interpreterOf(otherPlace);
        return (first >= 0
                        && (first == second
                                || other.people()
                                        .contains(interpreters.get(first).person())))
                || (second >= 0
                        && one.people().contains(interpreters.get(second).person()));
    }

    /// How many rules a session breaks by itself: too many people, a closed place, somebody who cannot come, nobody who
    /// interprets, a meal when nobody eats.
    int broken(Session one, int slot, int place) {
        var broken = 0;
        if (!one.where().contains(place)) {
            broken++;
        }
        var room = roomOf(place);
        var interpreter = interpreterOf(place);
        if (one.lacks() && interpreter < 0) {
            broken++;
        }
        if (one.meal() && !one.pinned() && dayRules != null && !dayRules.isTimeToEat(slot % quarters, one.length())) {
            broken++;
        }
        if (room >= 0 && rooms.get(room).capacity() < one.size()) {
            broken++;
        }
        var closed = false;
        var away = false;
        for (var quarter = slot; quarter < slot + one.length(); quarter++) {
            closed |= room >= 0 && !rooms.get(room).open()[quarter];
            away |= !one.free()[quarter]
                    || (interpreter >= 0 && !interpreters.get(interpreter).free()[quarter]);
        }
        return broken + (closed ? 1 : 0) + (away ? 1 : 0);
    }

    /// How far a session is from where the draft has it.
    int moved(Session one, int slot, int place) {
        if (one.slot() < 0) {
            return 0;
        }
        var moved = roomOf(place) == one.room() ? 0 : 2;
        if (slot != one.slot()) {
            moved += dayOf(slot) == dayOf(one.slot()) ? 2 : 4;
        }
        return moved;
    }

    /// What a whole solution is worth, counted from nothing.
    Solution judged(int[] slots, int[] where) {
        var broken = 0L;
        var moved = 0L;
        var load = new long[days];
        for (var i = 0; i < sessions.size(); i++) {
            var one = sessions.get(i);
            broken += broken(one, slots[i], where[i]);
            moved += moved(one, slots[i], where[i]);
            load[dayOf(slots[i])] += one.length();
            for (var j = i + 1; j < sessions.size(); j++) {
                broken += broken(one, slots[i], where[i], sessions.get(j), slots[j], where[j]);
            }
        }
        for (var order : orders) {
            if (slots[order[1]] < slots[order[0]] + sessions.get(order[0]).length()) {
                broken++;
            }
        }
        for (var day = 0; day < days; day++) {
            broken += brokenOn(day, slots);
        }
        var uneven = 0L;
        for (var of : load) {
            uneven += Math.max(0, of - fairShare());
        }
        return new Solution(slots.clone(), where.clone(), broken, moved, uneven);
    }

    private int brokenOn(int day, int[] slots) {
        return dayRules == null
                ? 0
                : dayRules.broken(sessions.stream()
                        .filter(session -> dayOf(slots[session.number()]) == day)
                        .map(session -> part(session, slots[session.number()]))
                        .toList());
    }

    DayRules.Part part(Session session, int slot) {
        return new DayRules.Part(slot % quarters, session.length(), session.meal());
    }

    /// The sessions of which nothing is fixed.
    Set<Integer> movable() {
        var movable = new HashSet<Integer>();
        sessions.stream().filter(session -> !session.pinned()).forEach(session -> movable.add(session.number()));
        return movable;
    }
}
