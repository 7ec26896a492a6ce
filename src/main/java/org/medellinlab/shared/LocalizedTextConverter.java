package org.medellinlab.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Stores a [LocalizedText] as one JSON object, `{"es": "…", "en": "…"}`; nothing at all as NULL.
@Converter(autoApply = true)
@Immutable // its values never change: none is copied by way of the column
public class LocalizedTextConverter implements AttributeConverter<LocalizedText, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable LocalizedText text) {
        return text == null || text.isEmpty() ? null : JSON.writeValueAsString(text);
    }

    @Override
    public LocalizedText convertToEntityAttribute(@Nullable String column) {
        return column == null ? LocalizedText.EMPTY : JSON.readValue(column, LocalizedText.class);
    }
}
