package org.medellinlab.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Stores a short list of strings as one JSON array; an empty one as NULL.
@Converter
@Immutable // its values never change: none is copied by way of the column
public class StringsConverter implements AttributeConverter<List<String>, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<String> strings) {
        return strings == null || strings.isEmpty() ? null : JSON.writeValueAsString(strings);
    }

    @Override
    public List<String> convertToEntityAttribute(@Nullable String column) {
        return column == null ? List.of() : List.copyOf(JSON.readValue(column, STRINGS));
    }
}
