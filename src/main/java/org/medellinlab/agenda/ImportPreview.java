package org.medellinlab.agenda;

import java.util.List;

/// What a file would do to the draft.
///
/// @param kind what the file is: XML, JSON, CALENDAR or TABLE
/// @param items each that was understood, in the order of the file
/// @param problems what is wrong, then what is odd
/// @param newTracks tracks the lab does not have yet
public record ImportPreview(Kind kind, List<Planned> items, List<ImportProblem> problems, List<String> newTracks) {

    /// The notations that are read.
    public enum Kind {
        XML,
        JSON,
        CALENDAR,
        TABLE
    }

    /// What happens to one item.
    public enum Fate {
        NEW,
        CHANGED,
        SAME
    }

    /// An item as it would be.
    public record Planned(Fate fate, AgendaItemForm form) {}

    public long number(Fate fate) {
        return items.stream().filter(item -> item.fate() == fate).count();
    }

    /// Nothing of the file is taken as long as anything is wrong.
    public boolean isWrong() {
        return problems.stream().anyMatch(ImportProblem::wrong);
    }

    public boolean changesNothing() {
        return number(Fate.SAME) == items.size();
    }
}
