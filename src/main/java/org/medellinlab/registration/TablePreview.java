package org.medellinlab.registration;

import java.util.List;

/// What inviting a table would do.
///
/// @param problems when there are any, nobody is invited
public record TablePreview(List<Fate> fates, List<TableProblem> problems) {

    /// What becomes of a row.
    public record Fate(TableRow row, What what) {}

    /// What becomes of it.
    public enum What {
        /// Is written into the directory and invited.
        NEW_PERSON,
        /// Is in the directory and is invited.
        KNOWN_PERSON,
        /// Nothing: is invited already, whatever the answer was.
        ALREADY_INVITED
    }

    public TablePreview {
        fates = List.copyOf(fates);
        problems = List.copyOf(problems);
    }

    /// How many mails would be sent.
    public int number() {
        return problems.isEmpty()
                ? (int) fates.stream()
                        .filter(fate -> fate.what() != What.ALREADY_INVITED)
                        .count()
                : 0;
    }
}
