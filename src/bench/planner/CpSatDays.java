package org.medellinlab.agenda;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a whole day breaks: too long from the first thing to the last, or no meal at noon and no hour for one.
final class CpSatDays {

    private final CpSatModel all;
    private final PlanningTask task;
    private final DayRules rules;
    private final Map<List<Integer>, BoolVar> begun = new HashMap<>();
    private final Map<List<Integer>, BoolVar> lasting = new HashMap<>();

    CpSatDays(CpSatModel all, DayRules rules) {
        this.all = all;
        this.rules = rules;
        task = all.task;
    }

    void forbid() {
        for (var day = 0; day < task.days(); day++) {
            tooLong(day);
            noMeal(day);
        }
    }

    private void tooLong(int day) {
        var last = task.quarters() - rules.longest();
        if (last < 1) {
            return;
        }
        var breaks = all.breaks();
        for (var first = 0; first < last; first++) {
            all.model.addBoolOr(new Literal[] {
                begun(day, first).not(), lasting(day, first + rules.longest() + 1).not(), breaks
            });
        }
    }

    private void noMeal(int day) {
        var saves = new ArrayList<Literal>();
        saves.add(begun(day, rules.before()).not());
        saves.add(lasting(day, rules.after()).not());
        saves.add(all.breaks());
        for (var one : all.placed) {
            if (one.session().meal()) {
                one.at().forEach((slot, at) -> {
                    var start = slot % task.quarters();
                    if (task.dayOf(slot) == day && start >= rules.from() && start < rules.until()) {
                        saves.add(at);
                    }
                });
            }
        }
        for (var start = rules.from(); start + DayRules.A_MEAL <= rules.until(); start++) {
            saves.add(free(day, start));
        }
        all.model.addBoolOr(saves.toArray(Literal[]::new));
    }

    /// An hour that may count as free only when nothing is in it.
    private BoolVar free(int day, int start) {
        var free = all.model.newBoolVar("free");
        var inIt = new ArrayList<Literal>();
        for (var one : all.placed) {
            one.at().forEach((slot, at) -> {
                var begins = slot % task.quarters();
                if (task.dayOf(slot) == day
                        && begins < start + DayRules.A_MEAL
                        && start < begins + one.session().length()) {
                    inIt.add(at);
                }
            });
        }
        all.model.addEquality(LinearExpr.sum(inIt.toArray(Literal[]::new)), 0).onlyEnforceIf(free);
        return free;
    }

    /// True at least when something has begun by then.
    private BoolVar begun(int day, int quarter) {
        return begun.computeIfAbsent(List.of(day, quarter), none -> {
            var yes = all.model.newBoolVar("begun");
            all.placed.forEach(one -> all.impliedBySlots(
                    one, slot -> task.dayOf(slot) == day && slot % task.quarters() <= quarter, yes));
            return yes;
        });
    }

    /// True at least when something ends then or later.
    private BoolVar lasting(int day, int quarter) {
        return lasting.computeIfAbsent(List.of(day, quarter), none -> {
            var yes = all.model.newBoolVar("lasting");
            all.placed.forEach(one -> all.impliedBySlots(
                    one,
                    slot -> task.dayOf(slot) == day
                            && slot % task.quarters() + one.session().length() >= quarter,
                    yes));
            return yes;
        });
    }
}
