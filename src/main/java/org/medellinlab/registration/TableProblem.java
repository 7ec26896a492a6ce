package org.medellinlab.registration;

import org.jspecify.annotations.Nullable;

/// What must be mended in a table before anybody is invited.
///
/// @param row of the table as typed, from 1; 0 for the table as a whole
/// @param column `name`, `address`, `language`, `kind` or `organisation`; absent for the whole row
/// @param key of the message
/// @param cell as a spreadsheet names it, `B7`; absent when the column is not in the table, and with [#column]
public record TableProblem(
        int row,
        @Nullable String column,
        String key,
        @Nullable String cell) {

    TableProblem(int row, @Nullable String column, String key) {
        this(row, column, key, null);
    }
}
