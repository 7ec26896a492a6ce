package org.medellinlab.audit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads back what [Plain] has kept, and says it in words.
final class Told {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private Told() {}

    static Map<String, @Nullable Object> read(@Nullable String column) {
        return column == null ? Map.of() : JSON.readValue(column, FIELDS);
    }

    static void collectIds(@Nullable Object value, Collection<UUID> ids) {
        switch (value) {
            case String words -> id(words).ifPresent(ids::add);
            case Collection<?> many -> many.forEach(one -> collectIds(one, ids));
            case Map<?, ?> fields -> fields.values().forEach(one -> collectIds(one, ids));
            case null, default -> {}
        }
    }

    static String words(@Nullable Object value, Map<UUID, String> names, Language reader) {
        return switch (value) {
            case null -> "–";
            case String words ->
                id(words).map(id -> names.getOrDefault(id, "…")).orElse(words);
            case Boolean said -> said ? "✓" : "✗";
            case Collection<?> many when many.isEmpty() -> "–";
            case Collection<?> many ->
                many.stream().map(one -> words(one, names, reader)).collect(Collectors.joining(" · "));
            case Map<?, ?> text when isText(text) -> localized(text, reader);
            case Map<?, ?> fields ->
                fields.values().stream()
                        .filter(java.util.Objects::nonNull)
                        .map(one -> words(one, names, reader))
                        .collect(Collectors.joining(", "));
            default -> String.valueOf(value);
        };
    }

    private static boolean isText(Map<?, ?> map) {
        return map.keySet().stream()
                .allMatch(key -> Language.ofTag(String.valueOf(key)).isPresent()
                        && String.valueOf(key).length() == 2);
    }

    /// All languages, the reader's own first: a change may be in another one.
    private static String localized(Map<?, ?> text, Language reader) {
        if (text.isEmpty()) {
            return "–";
        }
        return text.entrySet().stream()
                .sorted(java.util.Comparator.comparing(entry -> !reader.tag().equals(String.valueOf(entry.getKey()))))
                .map(entry ->
                        text.size() == 1 ? String.valueOf(entry.getValue()) : entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(" · "));
    }

    private static Optional<UUID> id(String words) {
        return words.length() == 36 && words.matches("[0-9a-f-]{36}")
                ? Optional.of(UUID.fromString(words))
                : Optional.empty();
    }
}
