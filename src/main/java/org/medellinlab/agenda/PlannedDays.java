package org.medellinlab.agenda;

import java.util.Arrays;

/// What is on which day of a plan that is changed step by step: the sessions, how long they are together, and how many
/// rules of a whole day are broken.
final class PlannedDays {

    private final PlanningTask task;
    private final PlanningRules rules;
    private final int[] slots;
    private final long fairShare;

    /// For each day the numbers of its sessions, in any order, and how many they are; for each where among them.
    private final int[][] on;
    private final int[] many;
    private final int[] at;
    private final long[] load;
    private final int[] broken;

    /// @param slots of the plan, as they are changed
    PlannedDays(PlanningTask task, PlanningRules rules, int[] slots) {
        this.task = task;
        this.rules = rules;
        this.slots = slots;
        fairShare = task.fairShare();
        on = new int[task.days()][slots.length];
        many = new int[task.days()];
        at = new int[slots.length];
        load = new long[task.days()];
        broken = new int[task.days()];
    }

    void begin() {
        Arrays.fill(load, 0);
        Arrays.fill(many, 0);
        for (var i = 0; i < slots.length; i++) {
            enter(i, task.dayOf(slots[i]));
        }
        for (var day = 0; day < broken.length; day++) {
            broken[day] = rules.brokenOn(slots, on[day], many[day]);
        }
    }

    /// The numbers of its sessions, in any order; only the first [#many] count.
    int[] on(int day) {
        return on[day];
    }

    int many(int day) {
        return many[day];
    }

    /// How many rules of the whole day it breaks.
    int broken(int day) {
        return broken[day];
    }

    /// @return how much more it has above the fair share
    long enter(int i, int day) {
        at[i] = many[day]++;
        on[day][at[i]] = i;
        return longer(day, task.sessions().get(i).length());
    }

    /// @return how much more it has above the fair share; less than nothing, or nothing
    long leave(int i, int day) {
        var last = on[day][--many[day]];
        on[day][at[i]] = last;
        at[last] = at[i];
        return longer(day, -task.sessions().get(i).length());
    }

    private long longer(int day, int by) {
        var before = over(load[day]);
        load[day] += by;
        return over(load[day]) - before;
    }

    /// Counts the rules of the whole day anew.
    ///
    /// @return how many more it breaks
    int recount(int day) {
        var before = broken[day];
        broken[day] = rules.brokenOn(slots, on[day], many[day]);
        return broken[day] - before;
    }

    /// How many quarters of an hour more both days would have above their fair share, if so much went from one to the
    /// other.
    long longer(int from, int to, int length) {
        return over(load[to] + length) + over(load[from] - length) - over(load[from]) - over(load[to]);
    }

    private long over(long load) {
        return Math.max(0, load - fairShare);
    }
}
