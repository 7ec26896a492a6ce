package org.medellinlab.feedback;

import java.util.UUID;

/// Names one morning's exercise.
public record ExerciseId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
