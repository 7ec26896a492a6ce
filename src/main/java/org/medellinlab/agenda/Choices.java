package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.medellinlab.agenda.PlanningTask.Session;

/// What can be moved and where it can go; and one of it by chance.
final class Choices {

    private final PlanningTask task;
    private final SplittableRandom random;
    private final List<Session> movable;
    private final List<List<Integer>> starts = new ArrayList<>();

    Choices(PlanningTask task, SplittableRandom random) {
        this.task = task;
        this.random = random;
        movable = task.sessions().stream().filter(session -> !session.pinned()).toList();
        task.sessions().forEach(session -> starts.add(session.pinned() ? List.of() : task.starts(session.length())));
    }

    List<Session> movable() {
        return movable;
    }

    /// Where it can begin; for one that stays, nowhere.
    List<Integer> starts(Session one) {
        return starts.get(one.number());
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    Session any() {
        return movable.get(random.nextInt(movable.size()));
    }

    int place(Session one) {
        return one.where().get(random.nextInt(one.where().size()));
    }

    int start(Session one) {
        var all = starts(one);
        return all.get(random.nextInt(all.size()));
    }

    /// On the same day, not more than an hour away.
    int nearby(Session one, int slot) {
        var start = slot % task.quarters() + random.nextInt(9) - 4;
        return slot - slot % task.quarters() + Math.clamp(start, 0, task.quarters() - one.length());
    }

    /// When the draft has it; any hour, where it has it nowhere.
    int homeStart(Session one) {
        return one.slot() < 0 ? start(one) : one.slot();
    }

    /// A place in the room where the draft has it, with whoever interprets.
    int home(Session one) {
        var any = place(one);
        if (one.slot() < 0 || random.nextInt(3) == 0) {
            return any;
        }
        var home = PlanningTask.place(one.room(), PlanningTask.interpreterOf(any));
        return one.where().contains(home) ? home : any;
    }

    boolean fits(Session one, int slot) {
        return slot % task.quarters() + one.length() <= task.quarters();
    }
}
