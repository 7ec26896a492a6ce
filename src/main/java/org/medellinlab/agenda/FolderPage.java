package org.medellinlab.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A page of the folder that is carried along for when the network fails: tables with their heads.
///
/// @param file its name in the folder, without an ending
/// @param days those it is needed on; empty when on all
public record FolderPage(String file, String title, Set<LocalDate> days, List<Table> tables) {

    /// @param note what to know of it
    /// @param heads empty when the rows speak for themselves
    public record Table(String title, @Nullable String note, List<String> heads, List<List<String>> rows) {}

    public FolderPage {
        days = Set.copyOf(days);
    }

    /// One that is needed on every day.
    public FolderPage(String file, String title, List<Table> tables) {
        this(file, title, Set.of(), tables);
    }

    boolean isFor(@Nullable LocalDate day) {
        return day == null || days.isEmpty() || days.contains(day);
    }
}
