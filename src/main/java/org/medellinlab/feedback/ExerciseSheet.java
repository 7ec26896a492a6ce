package org.medellinlab.feedback;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/// A morning's exercise with its questions. Days and hours are those of the lab's zone.
///
/// @param about the day it looks back on
public record ExerciseSheet(
        ExerciseId id, LocalDate day, LocalDate about, LocalTime opens, LocalTime closes, List<PromptRow> prompts) {

    public ExerciseSheet {
        prompts = List.copyOf(prompts);
    }

    /// Whether people are asked to answer at this moment.
    public boolean isOpenAt(LocalDateTime now) {
        return !now.isBefore(day.atTime(opens)) && now.isBefore(day.atTime(closes));
    }
}
