package org.medellinlab.agenda;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Stores the materials of an item as one JSON array; none as NULL.
@Converter
@Immutable // its values never change: none is copied by way of the column
class ItemMaterialsConverter implements AttributeConverter<List<ItemMaterial>, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<ItemMaterial>> MATERIALS = new TypeReference<>() {};

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<ItemMaterial> materials) {
        return materials == null || materials.isEmpty() ? null : JSON.writeValueAsString(materials);
    }

    @Override
    public List<ItemMaterial> convertToEntityAttribute(@Nullable String column) {
        return column == null ? List.of() : List.copyOf(JSON.readValue(column, MATERIALS));
    }
}
