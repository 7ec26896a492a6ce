package org.medellinlab.registration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Random;
import org.medellinlab.shared.Language;

/// Looks for a split by exchanging two persons at a time: first boldly, then only for the better. It makes a bounded
/// number of steps, and the same ones for the same seed, so that a split can be made again.
final class MixingSearch {

    private static final int ROUNDS = 10;
    private static final int LANGUAGES = Language.values().length;
    private static final double HOT = 400;
    private static final double COLD = 3;

    private final MixingTable table;
    private final Random random;
    private final int[][] group;
    private final int[][] speakers;
    private final int[] where;
    private final int[] at;
    private int cost;

    private MixingSearch(MixingTable table, long seed) {
        this.table = table;
        random = new Random(seed);
        where = new int[table.people];
        at = new int[table.people];
        group = new int[table.groups][];
        speakers = new int[table.groups][LANGUAGES];
        for (var i = 0; i < table.groups; i++) {
            group[i] = new int[size(i, table.people, table.groups)];
        }
    }

    /// How many persons group `i` has: sizes differ by one at most, the larger groups come first.
    static int size(int i, int people, int groups) {
        return people / groups + (i < people % groups ? 1 : 0);
    }

    /// The group of each person, by their number in the table: the best split found.
    static int[] search(MixingTable table, long seed) {
        int[] best = {};
        var least = Integer.MAX_VALUE;
        for (var round = 0; round < ROUNDS && least > table.fewest; round++) {
            var search = new MixingSearch(table, seed * 31 + round);
            search.deal();
            search.cool();
            search.polish();
            if (search.cost < least) {
                least = search.cost;
                best = search.where.clone();
            }
        }
        return best;
    }

    /// Begins with those who speak alike side by side.
    private void deal() {
        var taken = new int[table.groups];
        var free = new ArrayList<Integer>();
        for (var person = 0; person < table.people; person++) {
            if (table.fixed[person] < 0) {
                free.add(person);
            } else {
                seat(person, table.fixed[person], taken);
            }
        }
        var order = random.ints(table.people).toArray();
        free.sort(Comparator.<Integer>comparingInt(person -> table.languages[person])
                .thenComparingInt(person -> order[person]));
        var into = 0;
        for (var person : free) {
            while (taken[into] == group[into].length) {
                into++;
            }
            seat(person, into, taken);
        }
        for (var i = 0; i < table.groups; i++) {
            var twice = 0;
            for (var person : group[i]) {
                twice += with(person, i);
            }
            cost += misunderstood(i) + twice / 2;
        }
    }

    private void seat(int person, int into, int[] taken) {
        put(person, into, taken[into]++);
        speak(person, into, 1);
    }

    private void cool() {
        var steps = 40_000 + table.people * 1_000;
        var factor = Math.pow(COLD / HOT, 1.0 / steps);
        var heat = HOT;
        for (var step = 0; step < steps && cost > table.fewest; step++) {
            attempt(random.nextInt(table.people), random.nextInt(table.people), heat);
            heat *= factor;
        }
    }

    private void polish() {
        var before = Integer.MAX_VALUE;
        for (var pass = 0; pass < 10 && cost < before; pass++) {
            before = cost;
            for (var one = 0; one < table.people; one++) {
                for (var other = one + 1; other < table.people; other++) {
                    attempt(one, other, 0);
                }
            }
        }
    }

    private void attempt(int one, int other, double heat) {
        if (where[one] == where[other] || table.fixed[one] >= 0 || table.fixed[other] >= 0) {
            return;
        }
        var before = costOf(one, other);
        exchange(one, other);
        var change = costOf(one, other) - before;
        if (change < 0 || (heat > 0 && random.nextDouble() < Math.exp(-change / heat))) {
            cost += change;
        } else {
            exchange(one, other);
        }
    }

    private int costOf(int one, int other) {
        return with(one, where[one])
                + with(other, where[other])
                + misunderstood(where[one])
                + misunderstood(where[other]);
    }

    /// What the person's pairs in the group cost.
    private int with(int person, int in) {
        var pair = table.pair[person];
        var sum = 0;
        for (var other : group[in]) {
            sum += other == person ? 0 : pair[other];
        }
        return sum;
    }

    /// What it costs that some in the group do not speak its best language.
    private int misunderstood(int in) {
        var best = 0;
        for (var number : speakers[in]) {
            best = Math.max(best, number);
        }
        return (group[in].length - best) * MixingTable.LANGUAGE;
    }

    private void exchange(int one, int other) {
        var from = where[one];
        var place = at[one];
        speak(one, from, -1);
        speak(other, where[other], -1);
        put(one, where[other], at[other]);
        put(other, from, place);
        speak(one, where[one], 1);
        speak(other, from, 1);
    }

    private void put(int person, int into, int place) {
        group[into][place] = person;
        where[person] = into;
        at[person] = place;
    }

    private void speak(int person, int in, int number) {
        for (var language = 0; language < LANGUAGES; language++) {
            speakers[in][language] += number * (table.languages[person] >> language & 1);
        }
    }
}
