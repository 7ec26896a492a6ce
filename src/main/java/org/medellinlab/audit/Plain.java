package org.medellinlab.audit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Aggregate;
import org.medellinlab.shared.Discreet;
import org.medellinlab.shared.LocalizedText;

/// Values as the trail keeps them: words, numbers, lists and maps. Long words are cut: the trail tells what changed, it
/// is no second archive.
final class Plain {

    /// Stands for what is not told.
    static final String UNTOLD = "***";

    private static final int MOST = 1000;

    private Plain() {}

    static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean said -> said;
            case Number number -> number;
            case String words -> cut(words);
            case Enum<?> constant -> constant.name();
            case UUID id -> id.toString();
            case TemporalAccessor time -> time.toString();
            case LocalizedText text -> {
                var cut = new LinkedHashMap<String, String>();
                text.byTag().forEach((tag, words) -> cut.put(tag, cut(words)));
                yield cut;
            }
            case Aggregate other -> other.uuid().toString();
            case Collection<?> many -> {
                var list = new ArrayList<@Nullable Object>();
                many.forEach(one -> list.add(of(one)));
                yield list;
            }
            default -> fields(value);
        };
    }

    private static Object fields(Object value) {
        if (value.getClass().getPackageName().startsWith("java")) {
            return cut(value.toString());
        }
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (var field : value.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                fields.put(field.getName(), isDiscreet(field) ? UNTOLD : of(read(field, value)));
            }
        }
        return fields;
    }

    static boolean isDiscreet(Field field) {
        return field.isAnnotationPresent(Discreet.class)
                || field.getDeclaringClass().isAnnotationPresent(Discreet.class);
    }

    private static @Nullable Object read(Field field, Object value) {
        try {
            field.setAccessible(true);
            return field.get(value);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String cut(String words) {
        return words.length() <= MOST ? words : words.substring(0, MOST - 1) + "…";
    }
}
