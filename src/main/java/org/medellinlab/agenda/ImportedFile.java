package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medellinlab.shared.Refused;

/// What was read of a file so far, and what was wrong or odd about it.
final class ImportedFile {

    static final int MOST_ITEMS = 5_000;

    /// How far things may stand inside one another. Schedules with formatted descriptions stay far below.
    static final int MOST_LEVELS = 50;

    private static final int SHOWN = 60;

    private final List<ImportedItem> items = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private final Set<Integer> onlyForKnown = new HashSet<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private final boolean rows;
    private int told;

    /// @param rows a table; else a list of events
    ImportedFile(boolean rows) {
        this.rows = rows;
    }

    /// Something that wants to become an item, whether or not it can.
    ///
    /// @param number where it stands in the file
    /// @throws Refused for the one after the last that there is room for
    void count(int number, String title) {
        if (++told > MOST_ITEMS) {
            var shown = title.isBlank() ? "—" : title.substring(0, Math.min(SHOWN, title.length()));
            throw new Refused("import.refused.many", MOST_ITEMS, number, shown);
        }
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

    /// What it says of this one counts only if there is such an item already: it calls it off.
    void onlyForKnown(int number) {
        onlyForKnown.add(number);
    }

    boolean isOnlyForKnown(int number) {
        return onlyForKnown.contains(number);
    }

    List<ImportProblem> problems() {
        return problems;
    }
}
