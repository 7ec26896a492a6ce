package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.medellinlab.agenda.PlanningTask.Session;
import org.medellinlab.agenda.PlanningTask.Solution;

/// A plan while it is changed step by step: what a step changes is counted without counting the whole anew.
final class AnnealedPlan {

    private final PlanningTask task;
    private final PlanningRules rules;
    private final int many;
    private final Session[] sessions;
    private final int[] slots;
    private final int[] places;
    private final int[] dayOf;
    private final long[] load;
    private final int[] brokenOn;

    /// For each day the numbers of its sessions, in any order, and how many they are; for each where among them.
    private final int[][] onDay;
    private final int[] manyOn;
    private final int[] at;
    private final int[] alone;
    private final List<List<int[]>> orders = new ArrayList<>();
    private final long fairShare;
    private long broken;
    private long moved;
    private long uneven;

    AnnealedPlan(PlanningTask task) {
        this.task = task;
        rules = new PlanningRules(task);
        sessions = task.sessions().toArray(Session[]::new);
        many = sessions.length;
        slots = new int[many];
        places = new int[many];
        dayOf = new int[task.slots()];
        for (var slot = 0; slot < dayOf.length; slot++) {
            dayOf[slot] = task.dayOf(slot);
        }
        load = new long[task.days()];
        brokenOn = new int[task.days()];
        onDay = new int[task.days()][many];
        manyOn = new int[task.days()];
        at = new int[many];
        alone = new int[many];
        for (var i = 0; i < many; i++) {
            var number = i;
            orders.add(task.orders().stream()
                    .filter(order -> order[0] == number || order[1] == number)
                    .toList());
        }
        fairShare = task.fairShare();
    }

    /// Begins again from a whole plan.
    void begin(Solution plan) {
        System.arraycopy(plan.slots(), 0, slots, 0, many);
        System.arraycopy(plan.rooms(), 0, places, 0, many);
        broken = plan.broken();
        moved = plan.moved();
        uneven = plan.uneven();
        Arrays.fill(load, 0);
        Arrays.fill(manyOn, 0);
        for (var i = 0; i < many; i++) {
            load[dayOf[slots[i]]] += sessions[i].length();
            enter(i, dayOf[slots[i]]);
            alone[i] = rules.broken(sessions[i], slots[i], places[i]);
        }
        for (var day = 0; day < brokenOn.length; day++) {
            brokenOn[day] = rules.brokenOn(slots, onDay[day], manyOn[day]);
        }
    }

    Solution solution() {
        return new Solution(slots.clone(), places.clone(), broken, moved, uneven);
    }

    int slot(int i) {
        return slots[i];
    }

    int place(int i) {
        return places[i];
    }

    long broken() {
        return broken;
    }

    long moved() {
        return moved;
    }

    long uneven() {
        return uneven;
    }

    /// Those with which a session would break a rule there, in a list of one's own.
    List<Session> rivals(int i, int slot, int place) {
        var rivals = new ArrayList<Session>();
        var day = dayOf[slot];
        for (var k = 0; k < manyOn[day]; k++) {
            var j = onDay[day][k];
            if (j != i && rules.broken(sessions[i], slot, place, sessions[j], slots[j], places[j]) > 0) {
                rivals.add(sessions[j]);
            }
        }
        return rivals;
    }

    /// By how much it would cost more to put a session somewhere else, at least: quicker than doing it.
    ///
    /// @param rule what a broken rule costs, where a moved item costs 1 or more
    /// @param evenness what a quarter of an hour above the fair share costs
    double atLeast(int i, int slot, int place, double rule, double evenness) {
        var one = sessions[i];
        var before = dayOf[slots[i]];
        var after = dayOf[slot];
        var days = before == after ? brokenOn[before] : brokenOn[before] + brokenOn[after];
        var more = rules.broken(one, slot, place) - alone[i] + around(i, slot, place) - around(i, slots[i], places[i]);
        var longer = 0L;
        if (before != after) {
            longer = Math.max(0, load[after] + one.length() - fairShare)
                    + Math.max(0, load[before] - one.length() - fairShare)
                    - over(before)
                    - over(after);
        }
        return rule * (more - days)
                + rules.moved(one, slot, place)
                - rules.moved(one, slots[i], places[i])
                + evenness * longer;
    }

    /// Puts a session somewhere else.
    void put(int i, int slot, int place) {
        var one = sessions[i];
        var from = slots[i];
        var before = dayOf[from];
        var after = dayOf[slot];
        var itself = rules.broken(one, slot, place);
        broken += itself - alone[i] + around(i, slot, place) - around(i, from, places[i]);
        alone[i] = itself;
        moved += rules.moved(one, slot, place) - rules.moved(one, from, places[i]);
        slots[i] = slot;
        places[i] = place;
        if (before != after) {
            uneven -= over(before) + over(after);
            load[before] -= one.length();
            load[after] += one.length();
            leave(i, before);
            enter(i, after);
            uneven += over(before) + over(after);
        }
        if (task.dayRules() != null && from != slot) {
            recount(before);
            if (before != after) {
                recount(after);
            }
        }
    }

    private void enter(int i, int day) {
        at[i] = manyOn[day]++;
        onDay[day][at[i]] = i;
    }

    private void leave(int i, int day) {
        var last = onDay[day][--manyOn[day]];
        onDay[day][at[i]] = last;
        at[last] = at[i];
    }

    private void recount(int day) {
        var now = rules.brokenOn(slots, onDay[day], manyOn[day]);
        broken += now - brokenOn[day];
        brokenOn[day] = now;
    }

    private long over(int day) {
        return Math.max(0, load[day] - fairShare);
    }

    /// How many rules a session would break there with the others.
    private int around(int i, int slot, int place) {
        var one = sessions[i];
        var day = dayOf[slot];
        var broken = 0;
        for (var k = 0; k < manyOn[day]; k++) {
            var j = onDay[day][k];
            if (j != i) {
                broken += rules.broken(one, slot, place, sessions[j], slots[j], places[j]);
            }
        }
        for (var order : orders.get(i)) {
            var first = order[0] == i ? slot : slots[order[0]];
            var then = order[1] == i ? slot : slots[order[1]];
            if (then < first + sessions[order[0]].length()) {
                broken++;
            }
        }
        return broken;
    }
}
