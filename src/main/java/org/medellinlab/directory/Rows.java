package org.medellinlab.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Rows of any table as texts by column, read and written by what the database's own catalogue says of it.
@Component
class Rows {

    private final ReferenceColumns catalogue;
    private final JdbcClient jdbc;

    Rows(ReferenceColumns catalogue, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
    }

    List<Map<String, @Nullable String>> where(String table, String column, String value) {
        return select(table, " where " + column + " = ?", value);
    }

    /// Those that have the part somewhere in the words of the column.
    List<Map<String, @Nullable String>> holding(String table, String column, String part) {
        return select(table, " where " + column + " like ?", "%" + part + "%");
    }

    private List<Map<String, @Nullable String>> select(String table, String where, String value) {
        var columns = catalogue.columns(table);
        var bytes = catalogue.bytes(table);
        var shown = columns.stream()
                .map(column -> bytes.contains(column) ? "hex(" + column + ")" : column)
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + shown + " from " + table + where)
                .param(value)
                .query((rs, i) -> {
                    Map<String, @Nullable String> row = new LinkedHashMap<>();
                    for (var c = 0; c < columns.size(); c++) {
                        row.put(columns.get(c), rs.getString(c + 1));
                    }
                    return row;
                })
                .list();
    }

    void insert(String table, Map<String, @Nullable String> row) {
        var bytes = catalogue.bytes(table);
        var columns = new ArrayList<>(row.keySet());
        var insert = jdbc.sql("insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + columns.stream()
                        .map(c -> bytes.contains(c) ? "unhex(?)" : "?")
                        .collect(Collectors.joining(", ")) + ")");
        for (var column : columns) {
            insert = insert.param(row.get(column));
        }
        insert.update();
    }

    void update(String table, Map<String, String> key, Map<String, @Nullable String> values) {
        var bytes = catalogue.bytes(table);
        var update = jdbc.sql("update " + table + " set "
                + values.keySet().stream()
                        .map(c -> c + (bytes.contains(c) ? " = unhex(?)" : " = ?"))
                        .collect(Collectors.joining(", "))
                + at(table, bytes));
        for (var value : values.values()) {
            update = update.param(value);
        }
        update.params(inOrder(table, key)).update();
    }

    void delete(String table, Map<String, String> key) {
        jdbc.sql("delete from " + table + at(table, catalogue.bytes(table)))
                .params(inOrder(table, key))
                .update();
    }

    /// The primary key of a row.
    Map<String, String> key(String table, Map<String, @Nullable String> row) {
        var key = new LinkedHashMap<String, String>();
        catalogue.primaryKey(table).forEach(column -> key.put(column, Objects.requireNonNull(row.get(column))));
        return key;
    }

    private List<String> inOrder(String table, Map<String, String> key) {
        return catalogue.primaryKey(table).stream()
                .map(column -> Objects.requireNonNull(key.get(column)))
                .toList();
    }

    private String at(String table, Set<String> bytes) {
        return catalogue.primaryKey(table).stream()
                .map(column -> column + (bytes.contains(column) ? " = unhex(?)" : " = ?"))
                .collect(Collectors.joining(" and ", " where ", ""));
    }
}
