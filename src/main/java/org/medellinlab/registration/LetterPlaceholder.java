package org.medellinlab.registration;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.medellinlab.shared.Language;

/// What a letter may have between braces, to be filled in for each reader: these and nothing else. Each can be written
/// in any of the product's languages.
public enum LetterPlaceholder {
    NAME("nombre", "nome", "name"),
    /// The reader's organisation; "your organisation" for who comes for none.
    ORGANISATION("organización", "organização", "organisation"),
    LAB("laboratorio", "laboratório", "lab"),
    /// The host city.
    CITY("ciudad", "cidade", "city"),
    FIRST_DAY("desde", "desde", "from"),
    LAST_DAY("hasta", "até", "until"),
    /// The reader's own page to answer the invitation.
    LINK("enlace", "link", "link");

    private final Map<Language, String> words;

    LetterPlaceholder(String es, String pt, String en) {
        words = Map.of(Language.ES, es, Language.PT, pt, Language.EN, en);
    }

    /// As it is written in a letter of that language, with its braces.
    public String in(Language language) {
        return "{" + words.get(language) + "}";
    }

    /// @param word what stands between the braces
    static Optional<LetterPlaceholder> named(String word) {
        var plain = TableWords.plain(word);
        return Stream.of(values())
                .filter(placeholder -> placeholder.words.values().stream()
                        .map(TableWords::plain)
                        .anyMatch(plain::equals))
                .findFirst();
    }
}
