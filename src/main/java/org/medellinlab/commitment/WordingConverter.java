package org.medellinlab.commitment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Stores a [Wording] as one JSON object.
@Converter(autoApply = true)
@Immutable // its values never change: none is copied by way of the column
class WordingConverter implements AttributeConverter<Wording, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Wording wording) {
        return wording == null ? null : JSON.writeValueAsString(wording);
    }

    @Override
    public @Nullable Wording convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : JSON.readValue(column, Wording.class);
    }
}
