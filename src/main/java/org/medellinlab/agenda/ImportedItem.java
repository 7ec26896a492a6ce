package org.medellinlab.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// An item as a file has it, by the clocks of the lab.
///
/// @param number its row, or which event of the file it is
/// @param key made of what the file knows it by, so that the same file finds the same item again
/// @param guid an identifier of ours, when the file was once written here
/// @param room empty when the file names none
/// @param track empty when the file names none
/// @param persons who takes part
/// @param cancelled it does not take place, and the file was once written here
/// @param kind absent when the file's word for it is unknown
record ImportedItem(
        int number,
        String key,
        @Nullable UUID guid,
        LocalizedText title,
        LocalizedText about,
        LocalDate day,
        LocalTime starts,
        LocalTime ends,
        String room,
        String track,
        @Nullable AgendaItemKind kind,
        List<ImportedPerson> persons,
        ImportedMore more,
        boolean cancelled) {}
