package org.medellinlab.agenda;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// What a table says of an item beside its hours, its place and its people. What it does not say stays as it was.
record ImportedMore(
        @Nullable Integer capacity,
        List<Language> languages,
        LocalizedText bring,
        LocalizedText audience,
        List<String> tags,
        String teamNotes) {

    static final ImportedMore NONE =
            new ImportedMore(null, List.of(), LocalizedText.EMPTY, LocalizedText.EMPTY, List.of(), "");

    ItemDetails over(ItemDetails was) {
        return new ItemDetails(
                was.cancelled(),
                was.unscheduled(),
                was.endVenue(),
                capacity == null ? was.capacity() : capacity,
                languages.isEmpty() ? was.languages() : languages,
                was.people(),
                was.guests(),
                ImportPlanning.merged(was.bring(), bring),
                ImportPlanning.merged(was.audience(), audience),
                tags.isEmpty() ? was.tags() : tags,
                was.materials(),
                teamNotes.isEmpty() ? was.teamNotes() : teamNotes);
    }
}
