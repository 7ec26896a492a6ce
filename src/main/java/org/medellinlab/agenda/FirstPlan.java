package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.medellinlab.agenda.PlanningTask.Session;
import org.medellinlab.agenda.PlanningTask.Solution;

/// A first plan in one pass: what stands stays, the rest goes, the hardest first, to the emptiest day where it breaks
/// nothing.
final class FirstPlan {

    private final PlanningTask task;
    private final PlanningRules rules;
    private final int[] slots;
    private final int[] rooms;
    private final long[] load;
    private final List<Session> placed = new ArrayList<>();

    private FirstPlan(PlanningTask task) {
        this.task = task;
        rules = new PlanningRules(task);
        slots = new int[task.sessions().size()];
        rooms = new int[task.sessions().size()];
        load = new long[task.days()];
        Arrays.fill(slots, -1);
        Arrays.fill(rooms, -1);
    }

    static Solution of(PlanningTask task) {
        return new FirstPlan(task).made();
    }

    private Solution made() {
        var waiting = new ArrayList<Session>();
        for (var session : task.sessions()) {
            if (session.pinned() || fitsWhereItStands(session)) {
                place(session, session.slot(), session.room());
            } else {
                waiting.add(session);
            }
        }
        waiting.sort(Comparator.comparing((Session session) -> session.group() >= 0 || session.chosen())
                .thenComparing(session -> -session.size())
                .thenComparing(session -> -session.people().size())
                .thenComparing(session -> -session.length()));
        waiting.forEach(this::find);
        return rules.judged(slots, rooms);
    }

    private boolean fitsWhereItStands(Session session) {
        return session.slot() >= 0
                && session.where().contains(session.room())
                && rules.broken(session, session.slot(), session.room()) == 0;
    }

    private void place(Session session, int slot, int room) {
        slots[session.number()] = slot;
        rooms[session.number()] = room;
        load[task.dayOf(slot)] += session.length();
        placed.add(session);
    }

    private void find(Session session) {
        var roomsToTry = rooms(session);
        if (session.slot() >= 0 && stayed(session, roomsToTry)) {
            return;
        }
        var best = Integer.MAX_VALUE;
        var slot = 0;
        var room = roomsToTry.getFirst();
        var starts = task.starts(session.length());
        var byLoad = IntStream.range(0, task.days())
                .boxed()
                .sorted(Comparator.comparing(day -> load[day]))
                .toList();
        for (var day : byLoad) {
            for (var start : starts) {
                if (task.dayOf(start) != day || best == 0) {
                    continue;
                }
                for (var where : roomsToTry) {
                    var broken = broken(session, start, where, best);
                    if (broken < best) {
                        best = broken;
                        slot = start;
                        room = where;
                    }
                    if (best == 0) {
                        break;
                    }
                }
            }
        }
        place(session, slot, room);
    }

    /// At the same hour in another room, where that breaks nothing.
    private boolean stayed(Session session, List<Integer> roomsToTry) {
        for (var room : roomsToTry) {
            if (broken(session, session.slot(), room, 1) == 0) {
                place(session, session.slot(), room);
                return true;
            }
        }
        return false;
    }

    /// Where it was first, then the smallest that holds it.
    private List<Integer> rooms(Session session) {
        return session.where().stream()
                .sorted(Comparator.comparing(
                                (Integer place) -> session.lacks() && PlanningTask.interpreterOf(place) < 0)
                        .thenComparing(place -> PlanningTask.roomOf(place) != session.room())
                        .thenComparing(place -> capacity(place) < session.size())
                        .thenComparing(this::capacity))
                .toList();
    }

    private int capacity(int place) {
        var room = PlanningTask.roomOf(place);
        return room < 0 ? Integer.MAX_VALUE : task.rooms().get(room).capacity();
    }

    private int broken(Session session, int slot, int room, int best) {
        var broken = rules.broken(session, slot, room);
        for (var other : placed) {
            if (broken >= best) {
                return broken;
            }
            broken += rules.broken(session, slot, room, other, slots[other.number()], rooms[other.number()]);
        }
        for (var order : task.orders()) {
            broken += outOfOrder(session, slot, order) ? 1 : 0;
        }
        return broken;
    }

    private boolean outOfOrder(Session session, int slot, int[] order) {
        if (order[0] == session.number()) {
            return slots[order[1]] >= 0 && slots[order[1]] < slot + session.length();
        }
        return order[1] == session.number()
                && slots[order[0]] >= 0
                && slot < slots[order[0]] + task.sessions().get(order[0]).length();
    }
}
