package org.medellinlab.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Words in one or more languages. Immutable; blank words count as absent. A reader gets their own language, else
/// Spanish, else English, else whatever there is, and is told when it is a fallback.
public final class LocalizedText {

    /// What one reader sees: the words, the language they are in, and whether that is not the one asked for.
    public record Shown(String words, Language language, boolean fallback) {}

    private static final List<Language> FALLBACKS = List.of(Language.ES, Language.EN, Language.PT);
    public static final LocalizedText EMPTY = new LocalizedText(Map.of());

    private final Map<Language, String> words;

    private LocalizedText(Map<Language, String> words) {
        this.words = words.isEmpty() ? Map.of() : new EnumMap<>(words);
    }

    public static LocalizedText of(Map<Language, String> words) {
        var kept = new EnumMap<Language, String>(Language.class);
        words.forEach((language, text) -> {
            if (text != null && !text.isBlank()) {
                kept.put(language, text.strip());
            }
        });
        return new LocalizedText(kept);
    }

    public static LocalizedText of(Language language, String text) {
        return of(Map.of(language, text));
    }

    @JsonCreator
    static LocalizedText parse(Map<String, String> words) {
        var byLanguage = new EnumMap<Language, String>(Language.class);
        words.forEach((tag, text) -> byLanguage.put(Language.parse(tag), text));
        return of(byLanguage);
    }

    /// Language code to words, in the product's order of languages.
    @JsonValue
    public Map<String, String> byTag() {
        var map = new LinkedHashMap<String, String>();
        words.forEach((language, text) -> map.put(language.tag(), text));
        return map;
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    public @Nullable String exactly(Language language) {
        return words.get(language);
    }

    public Collection<Language> languages() {
        return List.copyOf(words.keySet());
    }

    public String in(Language reader) {
        return shownIn(reader).words();
    }

    public Shown shownIn(Language reader) {
        var own = words.get(reader);
        if (own != null) {
            return new Shown(own, reader, false);
        }
        return FALLBACKS.stream()
                .filter(words::containsKey)
                .findFirst()
                .map(language -> new Shown(Objects.requireNonNull(words.get(language)), language, true))
                .orElse(new Shown("", reader, false));
    }

    /// The same text with one language replaced; blank removes it.
    public LocalizedText with(Language language, String text) {
        var copy = new EnumMap<Language, String>(Language.class);
        copy.putAll(words);
        copy.put(language, text);
        return of(copy);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LocalizedText that && words.equals(that.words);
    }

    @Override
    public int hashCode() {
        return words.hashCode();
    }

    @Override
    public String toString() {
        return words.toString();
    }
}
