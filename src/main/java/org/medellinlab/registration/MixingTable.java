package org.medellinlab.registration;

import java.util.HashMap;
import java.util.List;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;

/// The people as numbers, and what it costs that two of them sit in one group: what the search looks at hundreds of
/// thousands of times.
final class MixingTable {

    static final int LANGUAGE = 400;
    private static final int PIN = 800;
    private static final int PLACE = 100;
    private static final int PROFILE = 15;
    private static final int KIND = 10;

    final int people;
    final int groups;
    final int[] place;
    /// Bit `l` for the language with ordinal `l`.
    final int[] languages;
    /// The group in which a person has to be, -1 where any will do.
    final int[] fixed;
    /// What a pair costs in one group. Who has to be together brings a gain instead.
    final int[][] pair;
    /// No split costs less.
    final int fewest;

    MixingTable(List<MixingPerson> who, int groups, MixingPins pins) {
        people = who.size();
        this.groups = groups;
        place = numbers(who.stream().map(MixingPerson::place).toList());
        var profile = numbers(who.stream().map(MixingPerson::profile).toList());
        var kind = numbers(who.stream().map(MixingPerson::kind).toList());
        languages = who.stream().mapToInt(MixingTable::spoken).toArray();
        fixed = who.stream()
                .mapToInt(person -> pins.fixed().getOrDefault(person.id(), -1))
                .toArray();
        pair = new int[people][people];
        for (var a = 0; a < people; a++) {
            for (var b = 0; b < people; b++) {
                pair[a][b] = (place[a] == place[b] ? PLACE : 0)
                        + (profile[a] == profile[b] ? PROFILE : 0)
                        + (kind[a] == kind[b] ? KIND : 0);
            }
        }
        fewest = PLACE * fewestPairs(place, groups)
                + PROFILE * fewestPairs(profile, groups)
                + KIND * fewestPairs(kind, groups)
                - pin(who, pins);
    }

    private int pin(List<MixingPerson> who, MixingPins pins) {
        var index = new HashMap<PersonId, Integer>();
        who.forEach(person -> index.put(person.id(), index.size()));
        var gained = 0;
        for (var each : pins.pairs()) {
            var one = index.get(each.one());
            var other = index.get(each.other());
            if (one != null && other != null) {
                pair[one][other] += each.together() ? -PIN : PIN;
                pair[other][one] = pair[one][other];
                gained += each.together() ? PIN : 0;
            }
        }
        return gained;
    }

    /// Equal things by the same number.
    static int[] numbers(List<?> things) {
        var known = new HashMap<Object, Integer>();
        return things.stream()
                .mapToInt(thing -> known.computeIfAbsent(thing, t -> known.size()))
                .toArray();
    }

    static int spoken(MixingPerson person) {
        return person.languages().stream()
                .mapToInt(Language::ordinal)
                .reduce(0, (bits, language) -> bits | 1 << language);
    }

    /// The fewest pairs alike in one group that any split has: each sort of person spread as evenly as can be.
    static int fewestPairs(int[] sort, int groups) {
        var numbers = new HashMap<Integer, Integer>();
        for (var each : sort) {
            numbers.merge(each, 1, Integer::sum);
        }
        return numbers.values().stream()
                .mapToInt(number -> fewestPairs(number, groups))
                .sum();
    }

    static int fewestPairs(int number, int groups) {
        var each = number / groups;
        var more = number % groups;
        return more * (each + 1) * each / 2 + (groups - more) * each * (each - 1) / 2;
    }
}
