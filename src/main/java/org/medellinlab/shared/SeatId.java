package org.medellinlab.shared;

import java.util.UUID;

/// Names an office in an organisation.
public record SeatId(UUID value) {

    public static SeatId next() {
        return new SeatId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
