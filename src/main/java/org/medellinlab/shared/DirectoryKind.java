package org.medellinlab.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What the directory knows. Each has a sheet of its own in the application.
public enum DirectoryKind {
    CITY("cities", "name"),
    ORGANISATION("organisations", "name"),
    SEAT("seats", "title"),
    PERSON("people", "name");

    private final String path;
    private final String nameColumn;

    DirectoryKind(String path, String nameColumn) {
        this.path = path;
        this.nameColumn = nameColumn;
    }

    /// Its part of an address, as in `directory/cities`.
    public String path() {
        return path;
    }

    /// The address of one's sheet inside the application.
    public String sheet(String key) {
        return "directory/" + path + "/" + key;
    }

    /// Its table in the database.
    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The column with its lasting key.
    public String keyColumn() {
        return table() + "_key";
    }

    public String nameColumn() {
        return nameColumn;
    }

    public static Optional<DirectoryKind> ofPath(String path) {
        return Stream.of(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }

    /// One thing of the directory.
    public record Thing(DirectoryKind kind, UUID id) {}
}
