package org.medellinlab.shared;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Identifiers. Rows are named by UUIDs of version 7 (RFC 9562, 5.7): ordered by time, so that indexes grow at their
/// end, and what one node makes one after the other stays in that order, also within a millisecond (6.2, a counter).
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;

    /// Milliseconds, and how many were made within the last of them.
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID next() {
        var now = System.currentTimeMillis() << COUNTER_BITS;
        var made = LAST.updateAndGet(last -> Math.max(last + 1, now));
        var high = (made >> COUNTER_BITS << 16) | 0x7000L | (made & 0x0FFFL);
        var low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /// A version 4 UUID: says nothing about when it was made. For what must be untraceable.
    public static UUID untraceable() {
        return UUID.randomUUID();
    }
}
