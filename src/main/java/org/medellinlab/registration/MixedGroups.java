package org.medellinlab.registration;

import java.util.List;
import org.medellinlab.shared.Language;

/// A list of people split into groups.
///
/// @param samePlacePairs how many pairs of one city sit in one group
/// @param fewestPossible no split into this number of groups has fewer such pairs
/// @param seed the same people, pins and seed give the same groups
public record MixedGroups(List<Group> groups, int samePlacePairs, int fewestPossible, long seed) {

    /// One group.
    ///
    /// @param shared the languages that all in it speak, in the order in which the product names them
    public record Group(List<MixingPerson> people, List<Language> shared) {}
}
