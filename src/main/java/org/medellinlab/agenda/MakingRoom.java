package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.List;
import org.medellinlab.agenda.PlanningTask.Session;

/// A step in which several sessions move: one goes where it should be, and each that is in its way there goes where it
/// costs least.
final class MakingRoom {

    /// More than so many in the way are not worth the time.
    private static final int MOST = 4;

    private record Before(int session, int slot, int place) {}

    private final AnnealedPlan plan;
    private final Choices choices;
    private final List<Before> before = new ArrayList<>();

    MakingRoom(AnnealedPlan plan, Choices choices) {
        this.plan = plan;
        this.choices = choices;
    }

    /// @return whether it was done; where somebody who stays is in the way, or too many are, it is not
    boolean move(Session one, int slot, int place, Weights weights) {
        before.clear();
        var rivals = plan.rivals(one.number(), slot, place);
        if (rivals.size() > MOST || rivals.stream().anyMatch(Session::pinned)) {
            return false;
        }
        put(one, slot, place);
        while (!rivals.isEmpty()) {
            settle(rivals.remove(choices.below(rivals.size())), weights);
        }
        return true;
    }

    private void settle(Session rival, Weights weights) {
        var i = rival.number();
        var slot = plan.slot(i);
        var place = plan.place(i);
        var least = Double.MAX_VALUE;
        for (var start : choices.starts(rival)) {
            for (var where : rival.where()) {
                // a little chance among those that cost the same
                var cost = plan.atLeast(i, start, where, weights, least) + choices.below(64) / 128.0;
                if (cost < least) {
                    least = cost;
                    slot = start;
                    place = where;
                }
            }
        }
        put(rival, slot, place);
    }

    private void put(Session session, int slot, int place) {
        var i = session.number();
        before.add(new Before(i, plan.slot(i), plan.place(i)));
        plan.put(i, slot, place);
    }

    void takeBack() {
        before.reversed().forEach(was -> plan.put(was.session(), was.slot(), was.place()));
        before.clear();
    }
}
