package org.medellinlab.identity;

import java.time.Instant;
import java.util.UUID;

/// What an organiser shows to somebody whose mail does not arrive.
///
/// @param address to be opened on that person's phone, once
/// @param until when it stops working
public record DeskCode(UUID id, String address, Instant until) {

    /// The address signs somebody in: it is not for a log.
    @Override
    public String toString() {
        return id.toString();
    }
}
