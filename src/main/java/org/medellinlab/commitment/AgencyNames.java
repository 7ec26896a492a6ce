package org.medellinlab.commitment;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    private final Collection<OrganisationRow> organisations;
    private final Map<OrganisationId, List<String>> others;

    /// @param others short forms and former names, by organisation
    AgencyNames(Collection<OrganisationRow> organisations, Map<OrganisationId, List<String>> others) {
        this.organisations = organisations;
        this.others = others;
    }

    /// The one that is most alike.
    Optional<Match> find(String agency) {
        return alike(agency).findFirst();
    }

    /// Those that are alike, the most alike first.
    List<OrganisationId> nearest(String agency) {
        return alike(agency).map(Match::organisation).toList();
    }

    private Stream<Match> alike(String agency) {
        var wanted = words(agency);
        if (wanted.isEmpty()) {
            return Stream.empty();
        }
        return organisations.stream()
                .map(row -> new Match(row.id(), likeness(wanted, row, otherNames(row))))
                .filter(match -> match.sureness() >= ALIKE)
                .sorted(Comparator.comparingDouble(Match::sureness).reversed());
    }

    /// Those that are called exactly so, in a language, in short or formerly, whatever the case and the accents.
    List<OrganisationId> called(String name) {
        var wanted = plain(name);
        return organisations.stream()
                .filter(row -> Stream.concat(row.name().byTag().values().stream(), otherNames(row).stream())
                        .anyMatch(known -> plain(known).equals(wanted)))
                .map(OrganisationRow::id)
                .toList();
    }

    private List<String> otherNames(OrganisationRow row) {
        return others.getOrDefault(row.id(), List.of());
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
        var words = new HashSet<String>();
        for (var word : plain(name).split("[^a-z0-9]+")) {
            if (!word.isEmpty() && !SMALL.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }
}
