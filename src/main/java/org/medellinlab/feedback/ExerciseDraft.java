package org.medellinlab.feedback;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// An exercise as written down.
///
/// @param day the morning it is answered
/// @param about the day it looks back on
/// @param opens local time in the lab's zone
/// @param approximate whether the hours were chosen because the source does not give them
/// @param notes those gathered by the host, without an author
record ExerciseDraft(
        String key,
        LocalDate day,
        LocalDate about,
        @JsonFormat(pattern = "HH:mm") LocalTime opens,
        @JsonFormat(pattern = "HH:mm") LocalTime closes,
        boolean approximate,
        List<PromptDraft> prompts,
        List<NoteDraft> notes) {

    /// @param agendaItem key of the agenda item the question asks about
    record PromptDraft(
            String key, LocalizedText question, @Nullable String agendaItem) {}

    /// @param prompt key of the prompt of the same exercise that the note answers
    /// @param criticism whether it is something to act on
    record NoteDraft(String key, String prompt, String words, Language language, boolean criticism) {}

    ExerciseDraft {
        prompts = prompts == null ? List.of() : List.copyOf(prompts);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    /// The exercise's own facts, without what is kept in rows of their own.
    ExerciseDraft bare() {
        return new ExerciseDraft(key, day, about, opens, closes, approximate, List.of(), List.of());
    }
}
