package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the planner has to place, in numbers: quarters of an hour counted from the first morning, places by number.
///
/// @param days how many days
/// @param quarters how many quarters of an hour a day has
/// @param rooms in the order of their numbers
/// @param travel quarters of an hour between rooms, rounded up; 0 where nothing is known
/// @param sessions in the order of their numbers
/// @param orders pairs of sessions, the first before the second
record PlanningTask(
        int days, int quarters, List<Room> rooms, int[][] travel, List<Session> sessions, List<int[]> orders) {

    /// @param capacity how many it holds; as many as there are where nobody has said
    /// @param open for each quarter of the whole lab, whether it can be had
    record Room(int number, int capacity, boolean several, boolean[] open) {}

    /// @param length in quarters
    /// @param group the track; -1 for everybody
    /// @param chosen whether people choose it, so that it may be beside others of that kind
    /// @param people the numbers of those who are needed
    /// @param size how many come
    /// @param where the rooms it may be in; only -1 when it needs none
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

    /// For each session its slot and room; room -1 for none. How many rules it breaks, how much it moves, how uneven
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
    int broken(Session one, int slot, int room, Session other, int otherSlot, int otherRoom) {
        if (dayOf(slot) != dayOf(otherSlot)) {
            return 0;
        }
        var overlap = slot < otherSlot + other.length() && otherSlot < slot + one.length();
        var broken = 0;
        if (overlap && room >= 0 && room == otherRoom && !rooms.get(room).several()) {
            broken++;
        }
        if (one.sharesPeopleWith(other)) {
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

    /// How many rules a session breaks by itself: too many people, a closed place, somebody who cannot come.
    int broken(Session one, int slot, int room) {
        var broken = 0;
        if (!one.where().contains(room)) {
            broken++;
        }
        if (room >= 0 && rooms.get(room).capacity() < one.size()) {
            broken++;
        }
        var closed = false;
        var away = false;
        for (var quarter = slot; quarter < slot + one.length(); quarter++) {
            closed |= room >= 0 && !rooms.get(room).open()[quarter];
            away |= !one.free()[quarter];
        }
        return broken + (closed ? 1 : 0) + (away ? 1 : 0);
    }

    /// How far a session is from where the draft has it.
    int moved(Session one, int slot, int room) {
        if (one.slot() < 0) {
            return 0;
        }
        var moved = room == one.room() ? 0 : 2;
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
        var uneven = 0L;
        for (var of : load) {
            uneven += Math.max(0, of - fairShare());
        }
        return new Solution(slots.clone(), where.clone(), broken, moved, uneven);
    }

    /// The sessions of which nothing is fixed.
    Set<Integer> movable() {
        var movable = new HashSet<Integer>();
        sessions.stream().filter(session -> !session.pinned()).forEach(session -> movable.add(session.number()));
        return movable;
    }
}
