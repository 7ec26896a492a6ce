package org.medellinlab.shared;

import java.util.List;

/// Columns that hold identifiers of the directory's things without a foreign key that says so. Implemented as a bean by
/// the feature that owns the table; what has a foreign key need not be told.
public interface References {

    /// A column; one of text has the identifiers somewhere in it.
    record Column(DirectoryKind kind, String table, String column) {}

    List<Column> columns();
}
