package org.medellinlab.registration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medellinlab.shared.PersonId;

/// What mixing may not change.
///
/// @param fixed persons and the group, from 0, in which they are
/// @param pairs persons who stay together, or apart
public record MixingPins(Map<PersonId, Integer> fixed, List<Pair> pairs) {

    /// Nothing is pinned.
    public static final MixingPins NONE = new MixingPins(Map.of(), List.of());

    /// Two persons.
    ///
    /// @param together in one group; otherwise in two
    public record Pair(PersonId one, PersonId other, boolean together) {

        public boolean names(PersonId person) {
            return one.equals(person) || other.equals(person);
        }
    }

    public MixingPins {
        fixed = Map.copyOf(fixed);
        pairs = List.copyOf(pairs);
    }

    public MixingPins fix(PersonId person, int group) {
        var more = new LinkedHashMap<>(fixed);
        more.put(person, group);
        return new MixingPins(more, pairs);
    }

    public MixingPins pair(PersonId one, PersonId other, boolean together) {
        var more = new ArrayList<>(pairs);
        more.add(new Pair(one, other, together));
        return new MixingPins(fixed, more);
    }

    /// Without anything that is said of the person.
    public MixingPins release(PersonId person) {
        var rest = new LinkedHashMap<>(fixed);
        rest.remove(person);
        return new MixingPins(
                rest, pairs.stream().filter(pair -> !pair.names(person)).toList());
    }

    /// Whether anything is said of the person.
    public boolean name(PersonId person) {
        return fixed.containsKey(person) || pairs.stream().anyMatch(pair -> pair.names(person));
    }
}
