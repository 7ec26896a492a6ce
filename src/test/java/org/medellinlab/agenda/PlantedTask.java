package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.PlanningTask.Room;
import org.medellinlab.agenda.PlanningTask.Session;

/// A task of which a perfect plan is known, because it was made from one: nothing breaks a rule and every day is as
/// long as the others. The plan itself is thrown away.
final class PlantedTask {

    static final int DAYS = 5;
    static final int QUARTERS = 40;
    private static final int NOON = 16;

    private PlantedTask() {}

    /// @param many divisible by [#DAYS]
    static PlanningTask of(int many, long seed) {
        return of(many, seed, null);
    }

    /// The same with rules for whole days, kept by the planted plan: all rooms are empty at noon.
    static PlanningTask withLunch(int many, long seed) {
        return of(many, seed, new DayRules(QUARTERS, 12, 28, 14, 26));
    }

    private static PlanningTask of(int many, long seed, @Nullable DayRules rules) {
        var random = new Random(seed);
        var perDay = many / DAYS;
        var rooms = Math.max(3, (perDay * 5 + QUARTERS - 1) / QUARTERS + (rules == null ? 1 : 2));
        var lengths = new ArrayList<Integer>();
        for (var i = 0; i < perDay; i++) {
            lengths.add(3 + i % 4);
        }
        var planted = new ArrayList<int[]>(); // slot, room, length, track
        for (var day = 0; day < DAYS; day++) {
            Collections.shuffle(lengths, random);
            var next = new int[rooms];
            for (var i = 0; i < perDay; i++) {
                var room = earliest(next);
                if (rules != null && next[room] < NOON + DayRules.A_MEAL && next[room] + lengths.get(i) > NOON) {
                    next[room] = NOON + DayRules.A_MEAL;
                }
                planted.add(new int[] {day * QUARTERS + next[room], room, lengths.get(i), room});
                next[room] += lengths.get(i);
            }
            for (var end : next) {
                if (end > QUARTERS) {
                    throw new IllegalStateException("the planted plan runs into the night: " + Arrays.toString(next));
                }
            }
        }
        var sessions = new ArrayList<Session>();
        var order = new ArrayList<>(planted);
        Collections.shuffle(order, random);
        for (var i = 0; i < order.size(); i++) {
            sessions.add(session(i, order.get(i), rooms, random));
        }
        var all = new ArrayList<Room>();
        for (var i = 0; i < rooms; i++) {
            all.add(new Room(i, 30 + 20 * (i % 3), false, always()));
        }
        return new PlanningTask(
                DAYS, QUARTERS, all, new int[rooms][rooms], sessions, orders(order, random), List.of(), rules);
    }

    private static int earliest(int[] next) {
        var best = 0;
        for (var i = 1; i < next.length; i++) {
            best = next[i] < next[best] ? i : best;
        }
        return best;
    }

    /// Its track is its room's; it needs one person, whose other sessions are elsewhere at other times.
    private static Session session(int number, int[] where, int rooms, Random random) {
        var slot = where[0];
        var length = where[2];
        var free = always();
        if (random.nextInt(4) == 0) {
            // somebody who is needed cannot come on another day
            var away = random.nextInt(DAYS);
            if (away != slot / QUARTERS) {
                Arrays.fill(free, away * QUARTERS, (away + 1) * QUARTERS, false);
            }
        }
        var candidates = new ArrayList<Integer>();
        for (var room = 0; room < rooms; room++) {
            candidates.add(room);
        }
        return new Session(
                number,
                length,
                where[3],
                false,
                people(where, random),
                random.nextInt(30 + 20 * (where[1] % 3)) + 1,
                false,
                false,
                candidates,
                free,
                false,
                -1,
                -1,
                -1);
    }

    /// People of a number of their own for each lane of the planted plan: nobody is ever in two places in it.
    private static Set<Integer> people(int[] where, Random random) {
        var people = new HashSet<Integer>();
        people.add(where[1] * 10 + random.nextInt(3));
        return people;
    }

    private static boolean[] always() {
        var always = new boolean[DAYS * QUARTERS];
        Arrays.fill(always, true);
        return always;
    }

    private static List<int[]> orders(List<int[]> sessions, Random random) {
        var orders = new ArrayList<int[]>();
        for (var i = 0; i < sessions.size() / 10; i++) {
            var one = random.nextInt(sessions.size());
            var other = random.nextInt(sessions.size());
            if (sessions.get(one)[0] + sessions.get(one)[2] <= sessions.get(other)[0]) {
                orders.add(new int[] {one, other});
            }
        }
        return orders;
    }
}
