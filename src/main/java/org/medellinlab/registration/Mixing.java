package org.medellinlab.registration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;

/// Splits people into groups in which cities, organisations and capacities meet and one language is shared.
final class Mixing {

    private Mixing() {}

    /// @throws Refused when it cannot be, or none was found, with the reason in words
    static MixedGroups mix(List<MixingPerson> people, int groups, long seed, MixingPins pins) {
        if (groups < 1 || people.size() < groups) {
            throw new Refused("registration.mix.refused.more-groups", groups, people.size());
        }
        var who = people.stream()
                .sorted(Comparator.comparing(person -> person.id().value()))
                .toList();
        new MixingContradictions(who, groups, pins).refuse();
        var table = new MixingTable(who, groups, pins);
        var where = MixingSearch.search(table, seed);
        var split = groups(who, where, groups);
        refuseBroken(split, pins);
        return measured(split, seed);
    }

    /// The groups with their measure.
    static MixedGroups measured(List<List<MixingPerson>> split, long seed) {
        var everybody = split.stream().flatMap(List::stream).toList();
        return new MixedGroups(
                split.stream().map(Mixing::group).toList(),
                split.stream().mapToInt(group -> pairs(group, 1)).sum(),
                pairs(everybody, split.size()),
                seed);
    }

    private static int pairs(List<MixingPerson> people, int groups) {
        return MixingTable.fewestPairs(
                MixingTable.numbers(people.stream().map(MixingPerson::place).toList()), groups);
    }

    /// The languages that all of them speak.
    static List<Language> shared(List<MixingPerson> people) {
        return Stream.of(Language.values())
                .filter(language ->
                        people.stream().allMatch(person -> person.languages().contains(language)))
                .toList();
    }

    private static void refuseBroken(List<List<MixingPerson>> split, MixingPins pins) {
        var where = new HashMap<PersonId, Integer>();
        for (var i = 0; i < split.size(); i++) {
            for (var person : split.get(i)) {
                where.put(person.id(), i);
            }
        }
        for (var pair : pins.pairs()) {
            var one = where.get(pair.one());
            var other = where.get(pair.other());
            if (one != null && other != null && one.equals(other) != pair.together()) {
                throw new Refused("registration.mix.refused.pins");
            }
        }
        var silent = split.stream().filter(group -> shared(group).isEmpty()).toList();
        if (!silent.isEmpty()) {
            var names = silent.getFirst().stream()
                    .sorted(Comparator.comparingInt(person -> person.languages().size()))
                    .map(MixingPerson::name)
                    .limit(3)
                    .collect(Collectors.joining(", "));
            throw new Refused("registration.mix.refused.language", silent.size(), names);
        }
    }

    private static List<List<MixingPerson>> groups(List<MixingPerson> who, int[] where, int groups) {
        var split = new ArrayList<List<MixingPerson>>();
        for (var i = 0; i < groups; i++) {
            split.add(new ArrayList<>());
        }
        for (var i = 0; i < who.size(); i++) {
            split.get(where[i]).add(who.get(i));
        }
        return split;
    }

    /// The people as a group, by name.
    private static MixedGroups.Group group(List<MixingPerson> people) {
        return new MixedGroups.Group(
                people.stream().sorted(Comparator.comparing(MixingPerson::name)).toList(), shared(people));
    }
}
