package org.medellinlab.agenda;

import java.util.List;

/// What a file would do to the draft.
///
/// @param kind what the file is: XML, JSON, CALENDAR or TABLE
/// @param items each that was understood, in the order of the file
/// @param problems what is wrong, then what is odd
/// @param newTracks tracks the lab does not have yet
/// @param newPlaces places the lab does not have yet and that would be made
/// @param guests names that are nobody's among the people of the lab: they stay as names
public record ImportPreview(
        Kind kind,
        List<Planned> items,
        List<ImportProblem> problems,
        List<String> newTracks,
        List<String> newPlaces,
        List<String> guests) {

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
    ///
    /// @param who whom the file names at it
    public record Planned(Fate fate, AgendaItemForm form, List<Who> who) {}

    /// Somebody a file names.
    ///
    /// @param known whether it is somebody of the lab; else only the name is kept
    public record Who(String name, boolean known) {}

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
