package org.medellinlab.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// Stores languages in order of preference: `pt,es`.
@Converter
@Immutable // its values never change: none is copied by way of the column
public class LanguagesConverter implements AttributeConverter<List<Language>, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable List<Language> languages) {
        return languages == null ? "" : languages.stream().map(Language::tag).collect(Collectors.joining(","));
    }

    @Override
    public List<Language> convertToEntityAttribute(@Nullable String column) {
        return column == null || column.isBlank()
                ? List.of()
                : Stream.of(column.split(",")).map(Language::parse).toList();
    }
}
