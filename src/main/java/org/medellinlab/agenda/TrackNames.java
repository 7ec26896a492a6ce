package org.medellinlab.agenda;

import java.util.List;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// When two tracks bear one name: wherever one of them is read they could not be told apart. Capitals, accents and
/// doubled spaces make no difference, so that a name is the same on the board, in a lab file and in an agenda from
/// elsewhere.
final class TrackNames {

    private TrackNames() {}

    /// The languages in which they are called the same.
    static List<Language> shared(LocalizedText one, LocalizedText other) {
        return one.languages().stream()
                .filter(language -> isSame(one, other, language))
                .toList();
    }

    private static boolean isSame(LocalizedText one, LocalizedText other, Language language) {
        var name = one.exactly(language);
        var another = other.exactly(language);
        return name != null && another != null && plain(name).equals(plain(another));
    }

    /// How names are compared.
    static String plain(String name) {
        return ImportedKinds.plain(name);
    }
}
