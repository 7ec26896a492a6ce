package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was read of a file so far, and what was wrong or odd about it.
final class ImportedFile {

    static final int MOST_ITEMS = 5_000;

    private final List<ImportedItem> items = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private final boolean rows;

    /// @param rows a table; else a list of events
    ImportedFile(boolean rows) {
        this.rows = rows;
    }

    void add(ImportedItem item, int number) {
        var before = keys.putIfAbsent(item.key(), number);
        if (before != null) {
            wrong(number, item.title().in(org.medellinlab.shared.Language.ES), "id", "import.wrong.twice", "" + before);
            return;
        }
        items.add(item);
    }

    void wrong(int number, String title, String column, String key, String... arguments) {
        problems.add(new ImportProblem(true, rows, number, title, column, key, List.of(arguments)));
    }

    void odd(int number, String title, String column, String key, String... arguments) {
        problems.add(new ImportProblem(false, rows, number, title, column, key, List.of(arguments)));
    }

    List<ImportedItem> items() {
        return items;
    }

    List<ImportProblem> problems() {
        return problems;
    }
}
