package org.medellinlab.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.MergeStep.Kind;
import org.medellinlab.directory.ReferenceColumns.Pointing;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes all that points to one row point to another, and remembers each step. Where the other already has the same
/// (somebody takes part twice in the same way), what hangs on the second is moved to the first, and the second goes.
@Component
class RowMover {

    private static final String POSITION = "position";

    private final ReferenceColumns catalogue;
    private final JdbcClient jdbc;

    RowMover(ReferenceColumns catalogue, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
    }

    void move(String table, String from, String to, List<MergeStep> steps) {
        for (var pointing : catalogue.to(table)) {
            for (var row :
                    pointing.text() ? holding(pointing, from) : rows(pointing.table(), pointing.column(), from)) {
                if (pointing.text()) {
                    var words = Objects.requireNonNull(row.get(pointing.column()));
                    change(pointing.table(), row, Map.of(pointing.column(), words.replace(from, to)), steps);
                } else {
                    point(pointing, row, to, steps);
                }
            }
        }
    }

    private void point(Pointing pointing, Map<String, @Nullable String> row, String to, List<MergeStep> steps) {
        if (pointing.table().equals("seat") && to.equals(row.get("id"))) {
            var nobody = new LinkedHashMap<String, @Nullable String>();
            nobody.put(pointing.column(), null); // a seat is not its own deputy
            change(pointing.table(), row, nobody, steps);
            return;
        }
        try {
            change(pointing.table(), row, Map.of(pointing.column(), to), steps);
        } catch (DuplicateKeyException same) {
            if (catalogue.primaryKey(pointing.table()).contains(POSITION)) {
                var last = jdbc.sql("select coalesce(max(position), -1) + 1 from " + pointing.table() + " where "
                                + pointing.column() + " = ?")
                        .param(to)
                        .query(String.class)
                        .single();
                change(pointing.table(), row, Map.of(pointing.column(), to, POSITION, last), steps);
            } else {
                fold(pointing, row, to, steps);
            }
        }
    }

    private void fold(Pointing pointing, Map<String, @Nullable String> row, String to, List<MergeStep> steps) {
        var twin = catalogue.uniqueKeysWith(pointing.table(), pointing.column()).stream()
                .map(key -> twin(pointing, key, row, to))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        var own = row.get("id");
        if (own != null) {
            move(pointing.table(), own, Objects.requireNonNull(twin.get("id")), steps);
        }
        delete(pointing.table(), row, steps);
    }

    private Optional<Map<String, @Nullable String>> twin(
            Pointing pointing, List<String> unique, Map<String, @Nullable String> row, String to) {
        return rows(pointing.table(), pointing.column(), to).stream()
                .filter(other -> unique.stream()
                        .filter(column -> !column.equals(pointing.column()) && row.containsKey(column))
                        .allMatch(column -> Objects.equals(row.get(column), other.get(column))))
                .findFirst();
    }

    void change(
            String table,
            Map<String, @Nullable String> row,
            Map<String, @Nullable String> values,
            List<MergeStep> steps) {
        var bytes = catalogue.bytes(table);
        var update = jdbc.sql("update " + table + " set "
                + values.keySet().stream().map(c -> c + " = ?").collect(Collectors.joining(", "))
                + where(table, bytes));
        for (var value : values.values()) {
            update = update.param(value);
        }
        var key = key(table, row);
        update.params(List.copyOf(key.values())).update();
        var before = new LinkedHashMap<String, @Nullable String>();
        values.keySet().forEach(column -> before.put(column, row.get(column)));
        key.replaceAll((column, value) -> Objects.requireNonNullElse(values.get(column), value));
        steps.add(new MergeStep(Kind.CHANGED, table, key, before));
    }

    void delete(String table, Map<String, @Nullable String> row, List<MergeStep> steps) {
        var key = key(table, row);
        jdbc.sql("delete from " + table + where(table, catalogue.bytes(table)))
                .params(List.copyOf(key.values()))
                .update();
        steps.add(new MergeStep(Kind.DELETED, table, key, row));
    }

    void add(String table, Map<String, @Nullable String> row, List<MergeStep> steps) {
        insert(table, row);
        steps.add(new MergeStep(Kind.ADDED, table, key(table, row), Map.of()));
    }

    /// Takes the steps back, the last first.
    void undo(List<MergeStep> steps) {
        for (var step : steps.reversed()) {
            var where = where(step.table(), catalogue.bytes(step.table()));
            var keys = catalogue.primaryKey(step.table()).stream()
                    .map(column -> step.key().get(column))
                    .toList();
            switch (step.kind()) {
                case DELETED -> insert(step.table(), step.before());
                case ADDED ->
                    jdbc.sql("delete from " + step.table() + where).params(keys).update();
                case CHANGED -> {
                    var update = jdbc.sql("update " + step.table() + " set "
                            + step.before().keySet().stream()
                                    .map(c -> c + " = ?")
                                    .collect(Collectors.joining(", "))
                            + where);
                    for (var value : step.before().values()) {
                        update = update.param(value);
                    }
                    update.params(keys).update();
                }
            }
        }
    }

    /// Whole rows, as texts.
    List<Map<String, @Nullable String>> rows(String table, String column, String value) {
        return select(table, " where " + column + " = ?", value);
    }

    private List<Map<String, @Nullable String>> holding(Pointing pointing, String part) {
        return select(pointing.table(), " where " + pointing.column() + " like ?", "%" + part + "%");
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

    private void insert(String table, Map<String, @Nullable String> row) {
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

    private Map<String, String> key(String table, Map<String, @Nullable String> row) {
        var key = new LinkedHashMap<String, String>();
        catalogue.primaryKey(table).forEach(column -> key.put(column, Objects.requireNonNull(row.get(column))));
        return key;
    }

    private String where(String table, java.util.Set<String> bytes) {
        return catalogue.primaryKey(table).stream()
                .map(column -> column + (bytes.contains(column) ? " = unhex(?)" : " = ?"))
                .collect(Collectors.joining(" and ", " where ", ""));
    }
}
