package org.medellinlab.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final Rows rows;
    private final JdbcClient jdbc;

    RowMover(ReferenceColumns catalogue, Rows rows, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    void move(String table, String from, String to, List<MergeStep> steps) {
        for (var pointing : catalogue.to(table)) {
            for (var row : pointing.text()
                    ? rows.holding(pointing.table(), pointing.column(), from)
                    : rows.where(pointing.table(), pointing.column(), from)) {
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
        return rows.where(pointing.table(), pointing.column(), to).stream()
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
        var key = rows.key(table, row);
        rows.update(table, key, values);
        var before = new LinkedHashMap<String, @Nullable String>();
        values.keySet().forEach(column -> before.put(column, row.get(column)));
        key.replaceAll((column, value) -> Objects.requireNonNullElse(values.get(column), value));
        steps.add(new MergeStep(Kind.CHANGED, table, key, before));
    }

    void delete(String table, Map<String, @Nullable String> row, List<MergeStep> steps) {
        var key = rows.key(table, row);
        rows.delete(table, key);
        steps.add(new MergeStep(Kind.DELETED, table, key, row));
    }

    void add(String table, Map<String, @Nullable String> row, List<MergeStep> steps) {
        rows.insert(table, row);
        steps.add(new MergeStep(Kind.ADDED, table, rows.key(table, row), Map.of()));
    }

    /// Takes the steps back, the last first.
    void undo(List<MergeStep> steps) {
        for (var step : steps.reversed()) {
            switch (step.kind()) {
                case DELETED -> rows.insert(step.table(), step.before());
                case ADDED -> rows.delete(step.table(), step.key());
                case CHANGED -> rows.update(step.table(), step.key(), step.before());
            }
        }
    }
}
