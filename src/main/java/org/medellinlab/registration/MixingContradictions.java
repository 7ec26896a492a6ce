package org.medellinlab.registration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;

/// Why some wishes cannot be fulfilled by any split: found before the search, so that the reason can be named.
final class MixingContradictions {

    private final List<MixingPerson> people;
    private final int groups;
    private final MixingPins pins;
    private final Map<PersonId, MixingPerson> known = new HashMap<>();
    private final Map<PersonId, List<MixingPerson>> companies = new HashMap<>();

    MixingContradictions(List<MixingPerson> people, int groups, MixingPins pins) {
        this.people = people;
        this.groups = groups;
        this.pins = pins;
        people.forEach(person -> {
            known.put(person.id(), person);
            companies.put(person.id(), new ArrayList<>(List.of(person)));
        });
        pins.pairs().stream()
                .filter(pair -> pair.together() && isHere(pair))
                .forEach(pair -> join(company(pair.one()), company(pair.other())));
    }

    void refuse() {
        refuseStrangers();
        pins.pairs().stream()
                .filter(pair -> !pair.together() && isHere(pair) && company(pair.one()) == company(pair.other()))
                .findFirst()
                .ifPresent(pair -> {
                    throw new Refused("registration.mix.refused.both", name(pair.one()), name(pair.other()));
                });
        var largest = MixingSearch.size(0, people.size(), groups);
        new HashSet<>(companies.values()).forEach(company -> {
            if (company.size() > largest) {
                throw new Refused("registration.mix.refused.large", names(company), company.size(), largest);
            }
            if (company.size() > 1 && Mixing.shared(company).isEmpty()) {
                throw new Refused("registration.mix.refused.silent", names(company));
            }
        });
        refuseFixed();
    }

    private void refuseStrangers() {
        if (people.size() < 2 * groups) {
            return;
        }
        for (var person : people) {
            var spoken = MixingTable.spoken(person);
            if (people.stream().noneMatch(other -> other != person && (MixingTable.spoken(other) & spoken) != 0)) {
                throw new Refused("registration.mix.refused.stranger", person.name());
            }
        }
    }

    private void refuseFixed() {
        var inGroup = new HashMap<Integer, HashSet<MixingPerson>>();
        pins.fixed().forEach((person, group) -> {
            if (!known.containsKey(person)) {
                return;
            }
            if (group < 0 || group >= groups) {
                throw new Refused("registration.mix.refused.no-group", name(person), group + 1, groups);
            }
            for (var other : company(person)) {
                if (!pins.fixed().getOrDefault(other.id(), group).equals(group)) {
                    throw new Refused("registration.mix.refused.both", name(person), other.name());
                }
                inGroup.computeIfAbsent(group, g -> new HashSet<>()).add(other);
            }
        });
        inGroup.forEach((group, there) -> {
            var room = MixingSearch.size(group, people.size(), groups);
            if (there.size() > room) {
                throw new Refused("registration.mix.refused.full", group + 1, there.size(), room);
            }
            if (Mixing.shared(List.copyOf(there)).isEmpty()) {
                throw new Refused("registration.mix.refused.silent", names(there));
            }
            pins.pairs().stream()
                    .filter(pair -> !pair.together() && isHere(pair))
                    .filter(pair -> there.contains(known.get(pair.one())) && there.contains(known.get(pair.other())))
                    .findFirst()
                    .ifPresent(pair -> {
                        throw new Refused("registration.mix.refused.both", name(pair.one()), name(pair.other()));
                    });
        });
    }

    private void join(List<MixingPerson> one, List<MixingPerson> other) {
        if (one != other) {
            one.addAll(other);
            other.forEach(person -> companies.put(person.id(), one));
        }
    }

    private boolean isHere(MixingPins.Pair pair) {
        return known.containsKey(pair.one()) && known.containsKey(pair.other());
    }

    private List<MixingPerson> company(PersonId person) {
        return Objects.requireNonNull(companies.get(person));
    }

    private String name(PersonId person) {
        return Objects.requireNonNull(known.get(person)).name();
    }

    private static String names(Iterable<MixingPerson> people) {
        var names = new ArrayList<String>();
        people.forEach(person -> names.add(person.name()));
        return names.stream().sorted().collect(Collectors.joining(", "));
    }
}
