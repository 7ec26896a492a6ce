package org.medellinlab.shared;

import java.util.UUID;

/// Names an edition of the lab.
public record LabId(UUID value) {

    public static LabId next() {
        return new LabId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
