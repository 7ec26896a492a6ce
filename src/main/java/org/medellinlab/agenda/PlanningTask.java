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
    /// @param end the room it ends in, wherever it begins; -1 when it ends where it began
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
            int room,
            int end) {

        /// Where people are when it is over; -1 for nowhere in particular.
        int leaves(int began) {
            return end < 0 ? began : end;
        }

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

    /// For each session its slot and place; room -1 for none. How many rules it breaks, how much it moves, how
    /// uneven the days are: the smaller, the better, in this order.
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

    /// The sessions of which nothing is fixed.
    Set<Integer> movable() {
        var movable = new HashSet<Integer>();
        sessions.stream().filter(session -> !session.pinned()).forEach(session -> movable.add(session.number()));
        return movable;
    }
}
