package org.medellinlab.directory;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;

/// All that is written down of one thing of the directory.
///
/// @param version counts its changes; an edit names the one it was read at
/// @param values by field; what is not known is absent
/// @param names the names of what the fields CITY, ORGANISATION and DEPUTY point to, by identifier
public record DirectoryCard(
        DirectoryKind kind,
        UUID id,
        String key,
        long version,
        Map<DirectoryField, String> values,
        Map<UUID, Named> names) {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    /// Another thing, to be named with a link.
    public record Named(DirectoryKind kind, String key, String name) {}

    public DirectoryCard {
        values = Map.copyOf(values);
        names = Map.copyOf(names);
    }

    public DirectoryKind.Thing thing() {
        return new DirectoryKind.Thing(kind, id);
    }

    public @Nullable String get(DirectoryField field) {
        return values.get(field);
    }

    /// What it is called.
    public String name(Language reader) {
        var name = values.getOrDefault(
                kind == DirectoryKind.PERSON
                        ? DirectoryField.PERSON_NAME
                        : kind == DirectoryKind.SEAT ? DirectoryField.TITLE : DirectoryField.NAME,
                "");
        return kind == DirectoryKind.PERSON
                ? name
                : TEXT.convertToEntityAttribute(name).in(reader);
    }

    /// The fields in which another version differs.
    public List<DirectoryField> differences(Map<DirectoryField, String> others) {
        return DirectoryField.of(kind).stream()
                .filter(field -> !Objects.equals(values.get(field), others.get(field)))
                .toList();
    }

    /// This one's values, but those of `mine` for the fields chosen.
    public Map<DirectoryField, String> with(Map<DirectoryField, String> mine, Predicate<DirectoryField> chosen) {
        var merged = new EnumMap<DirectoryField, String>(DirectoryField.class);
        for (var field : DirectoryField.of(kind)) {
            var value = chosen.test(field) ? mine.get(field) : values.get(field);
            if (value != null) {
                merged.put(field, value);
            }
        }
        return merged;
    }

    /// Without what reaches a person.
    DirectoryCard withoutContacts() {
        return new DirectoryCard(
                kind,
                id,
                key,
                version,
                values.entrySet().stream()
                        .filter(entry -> !entry.getKey().isContact())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                names);
    }
}
