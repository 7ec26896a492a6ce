package org.medellinlab.feedback;

import java.util.List;
import java.util.UUID;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// A lesson for the public: the sentence, what it rests on, and the visits it comes from.
///
/// @param notes the words of notes the host gathered; what delegates wrote is not shown in public
/// @param noteCount all notes it rests on, shown or not
/// @param visits identifiers of site visits
public record LessonSheet(
        UUID id, String key, LocalizedText sentence, List<NoteWords> notes, int noteCount, List<UUID> visits) {

    /// What a note says, in its original language.
    public record NoteWords(String words, Language language) {}

    public LessonSheet {
        notes = List.copyOf(notes);
        visits = List.copyOf(visits);
    }
}
