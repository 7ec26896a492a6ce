package org.medellinlab.shared;

import java.security.SecureRandom;
import java.util.UUID;

/// Identifiers. Rows are named by UUIDs of version 7 (RFC 9562, 5.7): ordered by time, so that indexes grow at their
/// end.
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        var now = System.currentTimeMillis();
        var high = (now << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        var low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /// A version 4 UUID: says nothing about when it was made. For what must be untraceable.
    public static UUID untraceable() {
        return UUID.randomUUID();
    }
}
