package org.medellinlab.registration;

import org.jspecify.annotations.Nullable;

/// What must be mended in a table before anybody is invited.
///
/// @param row of the table as typed, from 1; 0 for the table as a whole
/// @param column `name`, `address`, `language`, `kind` or `organisation`; absent for the whole row
/// @param key of the message
public record TableProblem(int row, @Nullable String column, String key) {}
