package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.List;
import org.medellinlab.agenda.PlanningTask.Session;
import org.medellinlab.agenda.PlanningTask.Solution;

/// A plan while it is changed step by step: what a step changes is counted without counting the whole anew.
final class AnnealedPlan {

    private final PlanningRules rules;
    private final Session[] sessions;
    private final int[] slots;
    private final int[] places;
    private final int[] dayOf;
    private final PlannedDays days;
    private final int[][][] orders;

    /// For each session how many rules it breaks, by itself and with others, those of whole days left out.
    private final int[] own;

    private final boolean[] out;
    private final boolean wholeDays;
    private long broken;
    private long moved;
    private long uneven;

    AnnealedPlan(PlanningTask task) {
        rules = new PlanningRules(task);
        sessions = task.sessions().toArray(Session[]::new);
        slots = new int[sessions.length];
        places = new int[sessions.length];
        own = new int[sessions.length];
        out = new boolean[sessions.length];
        dayOf = new int[task.slots()];
        for (var slot = 0; slot < dayOf.length; slot++) {
            dayOf[slot] = task.dayOf(slot);
        }
        days = new PlannedDays(task, rules, slots);
        wholeDays = task.dayRules() != null;
        orders = new int[sessions.length][][];
        for (var i = 0; i < sessions.length; i++) {
            var number = i;
            orders[i] = task.orders().stream()
                    .filter(order -> order[0] == number || order[1] == number)
                    .toArray(int[][]::new);
        }
    }

    /// Begins again from a whole plan.
    void begin(Solution plan) {
        System.arraycopy(plan.slots(), 0, slots, 0, slots.length);
        System.arraycopy(plan.rooms(), 0, places, 0, places.length);
        broken = plan.broken();
        moved = plan.moved();
        uneven = plan.uneven();
        days.begin();
        for (var i = 0; i < sessions.length; i++) {
            own[i] = count(i, slots[i], places[i], Integer.MAX_VALUE);
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

    double cost(Weights weights) {
        return weights.rule() * broken + moved + weights.evenness() * uneven;
    }

    boolean isBetterThan(Solution best) {
        if (broken != best.broken()) {
            return broken < best.broken();
        }
        return moved != best.moved() ? moved < best.moved() : uneven < best.uneven();
    }

    /// Those with which a session would break a rule there, in a list of one's own.
    List<Session> rivals(int i, int slot, int place) {
        var rivals = new ArrayList<Session>();
        var day = dayOf[slot];
        for (var k = 0; k < days.many(day); k++) {
            var j = days.on(day)[k];
            if (j != i && between(i, slot, place, j) > 0) {
                rivals.add(sessions[j]);
            }
        }
        return rivals;
    }

    /// By how much it would cost more to put a session somewhere else, at least: quicker than doing it.
    ///
    /// @param most from where on it does not matter how much
    double atLeast(int i, int slot, int place, Weights weights, double most) {
        var one = sessions[i];
        var before = dayOf[slots[i]];
        var after = dayOf[slot];
        var without = (double) rules.moved(one, slot, place) - rules.moved(one, slots[i], places[i]);
        var fewer = own[i] + days.broken(before);
        if (before != after) {
            fewer += days.broken(after);
            without += weights.evenness() * days.longer(before, after, one.length());
        }
        without -= weights.rule() * fewer;
        if (without > most) {
            return without;
        }
        var bearable = (int) Math.min(Integer.MAX_VALUE, (most - without) / weights.rule());
        return without + weights.rule() * count(i, slot, place, bearable);
    }

    /// Whether a session breaks no rule there, by itself or with another that is in the plan.
    boolean breaksNothing(int i, int slot, int place) {
        return count(i, slot, place, 0) == 0;
    }

    /// How far a session is from where the draft has it.
    int moved(int i, int slot, int place) {
        return rules.moved(sessions[i], slot, place);
    }

    /// Puts a session somewhere else.
    void put(int i, int slot, int place) {
        takeOut(i);
        putIn(i, slot, place);
    }

    /// Leaves a session out, until it is put in again.
    void takeOut(int i) {
        var day = dayOf[slots[i]];
        moved -= rules.moved(sessions[i], slots[i], places[i]);
        broken -= own[i];
        tell(i, -1);
        out[i] = true;
        uneven += days.leave(i, day);
        broken += wholeDays ? days.recount(day) : 0;
    }

    void putIn(int i, int slot, int place) {
        var day = dayOf[slot];
        slots[i] = slot;
        places[i] = place;
        moved += rules.moved(sessions[i], slot, place);
        own[i] = rules.broken(sessions[i], slot, place) + tell(i, 1);
        broken += own[i];
        out[i] = false;
        uneven += days.enter(i, day);
        broken += wholeDays ? days.recount(day) : 0;
    }

    /// Tells the others of a session what they break with it from now on, or no more.
    private int tell(int i, int sign) {
        var all = 0;
        var day = dayOf[slots[i]];
        var its = days.on(day);
        for (var k = days.many(day) - 1; k >= 0; k--) {
            var j = its[k];
            if (j != i) {
                var between = between(i, slots[i], places[i], j);
                own[j] += sign * between;
                all += between;
            }
        }
        for (var order : orders[i]) {
            if (isBroken(order, i, slots[i])) {
                own[order[0] == i ? order[1] : order[0]] += sign;
                all++;
            }
        }
        return all;
    }

    /// How many rules a session would break there, by itself and with the others.
    ///
    /// @param most from where on it does not matter how many
    private int count(int i, int slot, int place, int most) {
        var broken = rules.broken(sessions[i], slot, place);
        var day = dayOf[slot];
        var its = days.on(day);
        for (var k = days.many(day) - 1; k >= 0 && broken <= most; k--) {
            var j = its[k];
            if (j != i) {
                broken += between(i, slot, place, j);
            }
        }
        for (var order : orders[i]) {
            broken += isBroken(order, i, slot) ? 1 : 0;
        }
        return broken;
    }

    private int between(int i, int slot, int place, int j) {
        return rules.broken(sessions[i], slot, place, sessions[j], slots[j], places[j]);
    }

    private boolean isBroken(int[] order, int i, int slot) {
        if (out[order[0] == i ? order[1] : order[0]]) {
            return false;
        }
        var first = order[0] == i ? slot : slots[order[0]];
        var then = order[1] == i ? slot : slots[order[1]];
        return then < first + sessions[order[0]].length();
    }
}
