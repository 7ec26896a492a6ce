package org.medellinlab.agenda;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Somebody as a file names them, before anybody knows who that is.
///
/// @param address empty when the file has none
/// @param role as the file says it; else they speak
record ImportedPerson(String name, String address, ItemRole role) {

    ImportedPerson {
        name = name.strip().replaceAll("\\s+", " ");
        address = address.strip().toLowerCase(Locale.ROOT);
    }

    static ImportedPerson of(String name, String address, String role) {
        var plain = role.strip().toUpperCase(Locale.ROOT);
        return new ImportedPerson(
                name,
                address,
                Stream.of(ItemRole.values())
                        .filter(one -> one.name().equals(plain))
                        .findFirst()
                        .orElse(ItemRole.SPEAKER));
    }

    /// A cell of a table: names with semicolons or lines between them, or with commas when there is nothing else.
    static List<ImportedPerson> in(String cell) {
        var between = cell.indexOf(';') >= 0 || cell.indexOf('\n') >= 0 ? "[;\n]" : ",";
        return Stream.of(cell.split(between))
                .filter(name -> !name.isBlank())
                .map(name -> of(name, "", ""))
                .toList();
    }

    boolean isNobody() {
        return name.isEmpty();
    }
}
