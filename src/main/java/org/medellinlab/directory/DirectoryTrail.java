package org.medellinlab.directory;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.audit.Happened;
import org.medellinlab.audit.Trail;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.LanguagesConverter;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SeatId;
import org.medellinlab.shared.StringsConverter;
import org.springframework.stereotype.Component;

/// Tells the trail what the directory writes past Hibernate. Of persons it tells which facts changed, never what they
/// are.
@Component
class DirectoryTrail {

    private final Trail trail;

    DirectoryTrail(Trail trail) {
        this.trail = trail;
    }

    void changed(DirectoryCard before, Map<DirectoryField, String> after) {
        var was = new LinkedHashMap<String, @Nullable Object>();
        var became = new LinkedHashMap<String, @Nullable Object>();
        for (var field : before.differences(after)) {
            was.put(name(field), told(before.kind(), field, before.get(field)));
            became.put(name(field), told(before.kind(), field, after.get(field)));
        }
        if (!was.isEmpty()) {
            var isReserved = before.kind() == DirectoryKind.PERSON;
            record(Happened.CHANGED, before.thing(), isReserved ? Map.of() : was, became);
        }
    }

    /// @param gone the one whose facts are now the other's
    void merged(DirectoryKind.Thing kept, DirectoryCard gone) {
        record(Happened.MERGED, kept, key(kept.kind(), gone.key()), Map.of());
    }

    void separated(DirectoryKind.Thing kept, String goneKey) {
        record(Happened.SEPARATED, kept, Map.of(), key(kept.kind(), goneKey));
    }

    void handedOver(SeatId seat, @Nullable PersonId from, @Nullable PersonId to) {
        record(Happened.CHANGED, new DirectoryKind.Thing(DirectoryKind.SEAT, seat.value()), holder(from), holder(to));
    }

    private void record(
            Happened happened,
            DirectoryKind.Thing thing,
            Map<String, ? extends @Nullable Object> was,
            Map<String, ? extends @Nullable Object> became) {
        var kind = thing.kind().name();
        trail.record(
                happened,
                kind.charAt(0) + kind.substring(1).toLowerCase(java.util.Locale.ROOT),
                thing.id(),
                null,
                was,
                became);
    }

    private static Map<String, @Nullable Object> holder(@Nullable PersonId person) {
        var holder = new LinkedHashMap<String, @Nullable Object>();
        holder.put("holder", person == null ? null : person.value());
        return holder;
    }

    /// A person's key is made of the name.
    private static Map<String, String> key(DirectoryKind kind, String key) {
        return kind == DirectoryKind.PERSON ? Map.of() : Map.of("key", key);
    }

    private static @Nullable Object told(DirectoryKind kind, DirectoryField field, @Nullable String value) {
        if (kind == DirectoryKind.PERSON) {
            return Trail.UNTOLD;
        }
        return value == null
                ? null
                : switch (field.form()) {
                    case WORDS_IN_LANGUAGES -> new LocalizedTextConverter().convertToEntityAttribute(value);
                    case LINES -> new StringsConverter().convertToEntityAttribute(value);
                    case LANGUAGES -> new LanguagesConverter().convertToEntityAttribute(value);
                    case CITY, ORGANISATION, SEAT -> UUID.fromString(value);
                    default -> value;
                };
    }

    /// As the field of the entity is called: `mandate_end` is mandateEnd, `city_id` is city.
    private static String name(DirectoryField field) {
        var parts = field.column().replaceFirst("_id$", "").split("_");
        return parts[0]
                + Arrays.stream(parts)
                        .skip(1)
                        .map(part -> part.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + part.substring(1))
                        .collect(Collectors.joining());
    }
}
