package org.medellinlab.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The languages the product speaks. Spanish is the reference: what is missing elsewhere is shown in Spanish, and
/// said
/// so.
public enum Language {
    ES("es", Locale.forLanguageTag("es-CO"), "Español"),
    PT("pt", Locale.forLanguageTag("pt-BR"), "Português"),
    EN("en", Locale.ENGLISH, "English");

    private final String tag;
    private final Locale locale;
    private final String ownName;

    Language(String tag, Locale locale, String ownName) {
        this.tag = tag;
        this.locale = locale;
        this.ownName = ownName;
    }

    /// The ISO 639-1 code: `es`, `pt`, `en`.
    @JsonValue
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /// The language's name in itself, for the switch between languages.
    public String ownName() {
        return ownName;
    }

    public static Optional<Language> ofTag(@org.jspecify.annotations.Nullable String tag) {
        return tag == null
                ? Optional.empty()
                : Stream.of(values())
                        .filter(l -> tag.equalsIgnoreCase(l.tag)
                                || tag.toLowerCase(Locale.ROOT).startsWith(l.tag + "-"))
                        .findFirst();
    }

    @JsonCreator
    static Language parse(String tag) {
        return ofTag(tag).orElseThrow(() -> new IllegalArgumentException("es, pt or en, not " + tag));
    }

    /// The first of the visitor's wishes that the product speaks, Spanish when there is none.
    /// `header` is an HTTP `Accept-Language` value (RFC 9110, 12.5.4) and may be absent or nonsense.
    public static Language preferredIn(@org.jspecify.annotations.Nullable String header) {
        if (header == null || header.isBlank() || header.length() > 500) {
            return ES;
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> ofTag(range.getRange()).stream())
                    .findFirst()
                    .orElse(ES);
        } catch (IllegalArgumentException malformed) {
            return ES;
        }
    }

    public static Language of(Locale locale) {
        return ofTag(locale.getLanguage()).orElse(ES);
    }
}
