package org.medellinlab.agenda;

import org.medellinlab.agenda.PlanningTask.Session;

/// Steps of annealing in which one session moves or two change places; now and then one makes room for itself.
final class SmallSteps {

    /// One step in so many is one that makes room.
    private static final int SELDOM = 300;

    private final AnnealedPlan plan;
    private final Choices choices;
    private final MakingRoom room;

    SmallSteps(AnnealedPlan plan, Choices choices) {
        this.plan = plan;
        this.choices = choices;
        room = new MakingRoom(plan, choices);
    }

    /// Takes a step, if it is not worse than that.
    ///
    /// @param bearable how much more the plan may cost
    void step(Weights weights, double bearable) {
        var one = choices.any();
        if (choices.below(SELDOM) == 0) {
            makeRoom(one, weights, bearable);
            return;
        }
        var slot = plan.slot(one.number());
        var place = plan.place(one.number());
        switch (choices.below(8)) {
            case 0 -> move(one, slot, choices.place(one), weights, bearable);
            case 1 -> move(one, choices.nearby(one, slot), place, weights, bearable);
            case 2 -> move(one, choices.start(one), place, weights, bearable);
            case 3, 4 -> move(one, choices.homeStart(one), choices.home(one), weights, bearable);
            case 5 -> swap(one, choices.any(), weights, bearable);
            default -> move(one, choices.start(one), choices.place(one), weights, bearable);
        }
    }

    private void move(Session one, int slot, int place, Weights weights, double bearable) {
        var i = one.number();
        var from = plan.slot(i);
        var in = plan.place(i);
        if (from == slot && in == place || plan.atLeast(i, slot, place, weights, bearable) > bearable) {
            return;
        }
        var before = plan.cost(weights);
        plan.put(i, slot, place);
        if (plan.cost(weights) - before > bearable) {
            plan.put(i, from, in);
        }
    }

    private void makeRoom(Session one, Weights weights, double bearable) {
        var before = plan.cost(weights);
        if (room.move(one, choices.homeStart(one), choices.home(one), weights)
                && plan.cost(weights) - before > bearable) {
            room.takeBack();
        }
    }

    private void swap(Session one, Session other, Weights weights, double bearable) {
        var i = one.number();
        var j = other.number();
        var slot = plan.slot(i);
        var place = plan.place(i);
        var otherSlot = plan.slot(j);
        var otherPlace = plan.place(j);
        if (i == j || !choices.fits(one, otherSlot) || !choices.fits(other, slot)) {
            return;
        }
        var before = plan.cost(weights);
        plan.put(i, otherSlot, one.where().contains(otherPlace) ? otherPlace : place);
        plan.put(j, slot, other.where().contains(place) ? place : otherPlace);
        if (plan.cost(weights) - before > bearable) {
            plan.put(j, otherSlot, otherPlace);
            plan.put(i, slot, place);
        }
    }
}
