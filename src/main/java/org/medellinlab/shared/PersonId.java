package org.medellinlab.shared;

import java.util.UUID;

/// Names somebody in the directory.
public record PersonId(UUID value) {

    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
