package org.medellinlab.commitment;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.shared.OrganisationId;

/// Finds which organisation a file means by a name that is written in another way than in the directory: "Sec. de
/// Ambiente (Quito)", "OFICINA DE RESILIENCIA - CALI". By the words two names share; small words do not count, and a
/// short form counts as the word it begins.
final class AgencyNames {

    /// Below it nobody should take the one for the other.
    static final double ALIKE = 0.5;

    private static final Set<String> SMALL = Set.of(
            "de", "del", "la", "las", "el", "los", "y", "e", "en", "para", "do", "da", "dos", "das", "o", "a", "of",
            "the", "and", "for", "in");

    /// @param sureness from 0 to 1
    record Match(OrganisationId organisation, double sureness) {}

    private AgencyNames() {}

    static Optional<Match> find(String agency, Collection<OrganisationRow> organisations) {
        return find(agency, organisations, Map.of());
    }

    /// @param others short forms and former names, by organisation
    static Optional<Match> find(
            String agency, Collection<OrganisationRow> organisations, Map<OrganisationId, List<String>> others) {
        var wanted = words(agency);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        return organisations.stream()
                .map(row -> new Match(row.id(), likeness(wanted, row, others.getOrDefault(row.id(), List.of()))))
                .filter(match -> match.sureness() >= ALIKE)
                .max(java.util.Comparator.comparingDouble(Match::sureness));
    }

    private static double likeness(Set<String> wanted, OrganisationRow row, List<String> others) {
        var best = alike(wanted, words(row.key()));
        for (var other : others) {
            best = Math.max(best, alike(wanted, words(other)));
            if (row.city() != null) {
                for (var city : row.city().byTag().values()) {
                    best = Math.max(best, alike(wanted, words(other + " " + city)));
                }
            }
        }
        for (var name : row.name().byTag().values()) {
            best = Math.max(best, alike(wanted, words(name)));
            // files often say the city beside the office
            if (row.city() != null) {
                for (var city : row.city().byTag().values()) {
                    best = Math.max(best, alike(wanted, words(name + " " + city)));
                }
            }
        }
        return best;
    }

    private static double alike(Set<String> one, Set<String> other) {
        var shared = one.stream()
                .filter(word -> other.stream().anyMatch(known -> isSame(word, known)))
                .count();
        var all = one.size() + other.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    private static boolean isSame(String word, String known) {
        return word.equals(known)
                || (word.length() >= 3 && known.startsWith(word))
                || (known.length() >= 3 && word.startsWith(known));
    }

    private static Set<String> words(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        var words = new HashSet<String>();
        for (var word : plain.split("[^a-z0-9]+")) {
            if (!word.isEmpty() && !SMALL.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
