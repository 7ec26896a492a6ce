package org.medellinlab.audit;

import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.medellinlab.audit.Entry.Parent;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.PartOf;
import tools.jackson.databind.json.JsonMapper;

/// What the trail knows of a kind of aggregate: which fields it does not tell, which one names it, and where its lab
/// is.
final class Traced {

    private static final List<String> NAMES =
            List.of("title", "name", "statement", "question", "sentence", "slug", "key");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<Class<?>, Traced> KNOWN = new ConcurrentHashMap<>();
    private static final int LONGEST_NAME = 300;

    private final String kind;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    private Traced(Class<?> type) {
        kind = type.getSimpleName();
        for (var field : type.getDeclaredFields()) {
            field.setAccessible(true);
            fields.put(field.getName(), field);
        }
    }

    static Traced of(Aggregate thing) {
        return KNOWN.computeIfAbsent(thing.getClass(), Traced::new);
    }

    String kind() {
        return kind;
    }

    @Nullable
    Object told(String field, @Nullable Object value) {
        var declared = fields.get(field);
        return value != null && declared != null && Plain.isDiscreet(declared) ? Plain.UNTOLD : Plain.of(value);
    }

    void place(Entry entry, Aggregate thing) {
        UUID lab = kind.equals("Lab") ? thing.uuid() : null;
        Parent parent = null;
        for (var field : fields.values()) {
            var value = field.getType() == UUID.class ? (UUID) read(field, thing) : null;
            if (value != null && field.getName().equals("lab")) {
                lab = value;
            }
            var part = field.getAnnotation(PartOf.class);
            if (value != null && part != null) {
                parent = new Parent(part.value(), value);
            }
        }
        entry.isIn(lab, lab == null ? parent : null, name(thing));
    }

    private @Nullable String name(Aggregate thing) {
        for (var candidate : NAMES) {
            var field = fields.get(candidate);
            if (field != null && !Plain.isDiscreet(field)) {
                var words = words(read(field, thing));
                if (words != null) {
                    return words;
                }
            }
        }
        return null;
    }

    private static @Nullable String words(@Nullable Object value) {
        if (value instanceof LocalizedText text && !text.isEmpty()) {
            var cut = new LinkedHashMap<String, String>();
            text.byTag().forEach((tag, words) -> cut.put(tag, cut(words)));
            return JSON.writeValueAsString(cut);
        }
        return value instanceof String words && !words.isBlank()
                ? JSON.writeValueAsString(Map.of("es", cut(words)))
                : null;
    }

    private static String cut(String words) {
        return words.length() <= LONGEST_NAME ? words : words.substring(0, LONGEST_NAME - 1) + "…";
    }

    private static @Nullable Object read(Field field, Object thing) {
        try {
            return field.get(thing);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
