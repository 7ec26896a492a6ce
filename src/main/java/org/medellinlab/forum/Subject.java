package org.medellinlab.forum;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;

/// What is spoken of or followed: a promise, else a group, else the lab itself.
public record Subject(
        LabId lab, @Nullable UUID commitment, @Nullable UUID group) {

    public static Subject ofCommitment(LabId lab, UUID commitment) {
        return new Subject(lab, commitment, null);
    }

    public static Subject ofGroup(LabId lab, UUID group) {
        return new Subject(lab, null, group);
    }
}
