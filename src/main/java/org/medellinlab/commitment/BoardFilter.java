package org.medellinlab.commitment;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which promises of a lab a board shows; what is absent narrows nothing. It travels as the query of an address, so
/// that a board can be bookmarked and kept under a name.
public record BoardFilter(Map<Field, String> values) {

    public static final BoardFilter ALL = new BoardFilter(Map.of());

    /// A look: those that the network counts, made by a seat to an organisation and not declined.
    public static final String NETWORK = "NETWORK";

    /// What one can narrow by.
    public enum Field {
        /// Identifier of the group.
        GROUP,
        /// Identifier of the city whose organisation owns it.
        CITY,
        /// Identifier of the organisation that owns it.
        GIVEN,
        /// Identifier of an organisation to which it is made.
        RECEIVED,
        /// Identifier of the city of an organisation to which it is made.
        RECEIVED_CITY,
        HORIZON,
        COMPLETION,
        RATIFICATION,
        STATE,
        /// Key of a reporting period in which somebody told how it goes.
        TOLD_IN,
        /// Key of a reporting period in which it is due.
        DUE_IN,
        /// Key of a reporting period in which nobody told anything.
        SILENT_IN,
        /// `FOLLOWED` (open, neither kept nor declined), `OVERDUE`, `DUE` (within a month), `SILENT` (nothing told for
        /// a month), `VACANT`, `UNOWNED` (no seat has taken it on), `OUTLIVES`, [#NETWORK].
        LOOK,
        /// Words that occur in it.
        WORDS
    }

    public BoardFilter {
        var kept = new EnumMap<Field, String>(Field.class);
        values.forEach((field, value) -> {
            if (!value.isBlank()) {
                kept.put(field, value.strip());
            }
        });
        values = Map.copyOf(kept);
    }

    public @Nullable String get(Field field) {
        return values.get(field);
    }

    public BoardFilter with(Field field, @Nullable String value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(field, value == null ? "" : value);
        return new BoardFilter(changed);
    }

    /// By the names of an address's query, in small letters; what is not known is left out.
    public static BoardFilter of(Map<String, String> query) {
        return new BoardFilter(Stream.of(Field.values())
                .filter(field -> query.containsKey(name(field)))
                .collect(Collectors.toMap(field -> field, field -> query.getOrDefault(name(field), ""))));
    }

    /// As the query of an address.
    public Map<String, String> query() {
        var query = new LinkedHashMap<String, String>();
        Stream.of(Field.values())
                .filter(values::containsKey)
                .forEach(field -> query.put(name(field), values.getOrDefault(field, "")));
        return query;
    }

    private static String name(Field field) {
        return field.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
