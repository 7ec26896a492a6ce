package org.medellinlab.workinggroup;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;

/// The section `openSpace` of a lab file: people and groups are named by their keys, times by day and hour, places by
/// their names.
record OpenSpaceInFile(List<Slot> slots, List<Place> places, List<Topic> topics) {

    /// @param day of the lab, from 1
    record Slot(int day, @JsonFormat(pattern = "HH:mm") LocalTime starts, int minutes) {}

    record Place(String name, @Nullable Integer capacity) {}

    /// @param day and `starts` of its slot, with `place`: all of them, or none
    /// @param group it has become
    record Topic(
            int number,
            String title,
            @Nullable String why,
            Language language,
            @Nullable String convener,
            boolean withdrawn,
            @Nullable Integer day,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime starts,
            @Nullable String place,
            boolean byHand,
            @Nullable String group,
            List<String> interested,
            List<String> came,
            @Nullable Said proceedings,
            List<Step> steps) {

        Topic {
            interested = interested == null ? List.of() : List.copyOf(interested);
            came = came == null ? List.of() : List.copyOf(came);
            steps = steps == null ? List.of() : List.copyOf(steps);
        }
    }

    /// What was said in a topic.
    record Said(
            @Nullable String alsoCame,
            @Nullable String discussion,
            @Nullable String recommendations,
            @Nullable String requests) {

        boolean isEmpty() {
            return alsoCame == null && discussion == null && recommendations == null && requests == null;
        }
    }

    /// Who does what next: somebody of the lab, or a name.
    record Step(
            String words,
            @Nullable String person,
            @Nullable String named,
            @Nullable LocalDate dueOn) {}

    OpenSpaceInFile {
        slots = Objects.requireNonNullElse(slots, List.of());
        places = Objects.requireNonNullElse(places, List.of());
        topics = Objects.requireNonNullElse(topics, List.of());
    }

    boolean isEmpty() {
        return slots.isEmpty() && places.isEmpty() && topics.isEmpty();
    }
}
