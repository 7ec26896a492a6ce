package org.medellinlab.agenda;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Somebody as a file names them, before anybody knows who that is.
///
/// @param name empty when the file has an address only
/// @param address empty when the file has none
/// @param role as the file says it; else they speak
/// @param onlyIfKnown whether they count only if the lab knows them: a calendar names its owner at all of its entries,
/// and
///     all who were asked to come
record ImportedPerson(String name, String address, ItemRole role, boolean onlyIfKnown) {

    ImportedPerson {
        name = name.strip().replaceAll("\\s+", " ");
        address = address.strip().toLowerCase(Locale.ROOT);
    }

    ImportedPerson(String name, String address, ItemRole role) {
        this(name, address, role, false);
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
    static List<ImportedPerson> in(String cell, ItemRole role) {
        return names(cell).map(name -> new ImportedPerson(name, "", role)).toList();
    }

    /// What stands in a cell with semicolons, lines or commas between.
    static Stream<String> names(String cell) {
        var between = cell.indexOf(';') >= 0 || cell.indexOf('\n') >= 0 ? "[;\n]" : ",";
        return Stream.of(cell.split(between)).map(String::strip).filter(name -> !name.isEmpty());
    }

    boolean isNobody() {
        return name.isEmpty() && address.isEmpty();
    }

    /// Whether they can stand at an item though nobody knows them: by their name, never by an address.
    boolean canBeGuest() {
        return !name.isEmpty() && !onlyIfKnown && role.isPublic();
    }

    String shown() {
        return name.isEmpty() ? address : name;
    }
}
