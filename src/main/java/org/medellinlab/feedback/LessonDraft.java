package org.medellinlab.feedback;

import java.util.List;
import org.medellinlab.shared.LocalizedText;

/// A lesson as written down.
///
/// @param notes keys of the gathered notes it rests on
/// @param visits keys of the visits it comes from
record LessonDraft(String key, LocalizedText sentence, List<String> notes, List<String> visits) {

    LessonDraft {
        notes = notes == null ? List.of() : List.copyOf(notes);
        visits = visits == null ? List.of() : List.copyOf(visits);
    }
}
