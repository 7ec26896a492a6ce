package org.medellinlab.workinggroup;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which days suit whom.
///
/// @param days local to the lab
/// @param answers by name of who answered, in the order of the days
/// @param mine the reader's own; empty when there is none
/// @param remindsAt when those who have not answered are reminded, or were; absent when they are not
public record PollSheet(
        UUID id,
        int minutes,
        @Nullable String words,
        boolean open,
        List<LocalDateTime> days,
        Map<String, List<PollChoice>> answers,
        List<PollChoice> mine,
        @Nullable Instant remindsAt) {

    /// How many chose that for the day.
    public long count(int day, PollChoice choice) {
        return answers.values().stream()
                .filter(all -> all.size() > day && all.get(day) == choice)
                .count();
    }
}
