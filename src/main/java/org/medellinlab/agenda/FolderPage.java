package org.medellinlab.agenda;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the folder that is carried along for when the network fails: tables with their heads.
///
/// @param file its name in the folder, without an ending
public record FolderPage(String file, String title, List<Table> tables) {

    /// @param note what to know of it
    /// @param heads empty when the rows speak for themselves
    public record Table(String title, @Nullable String note, List<String> heads, List<List<String>> rows) {}
}
