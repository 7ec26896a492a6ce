package org.medellinlab.mail;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.medellinlab.shared.Ids;

/// A node's right to the messages it claimed. It lasts as long as it is renewed in time, and when it
/// was once not, it is gone for good: a process that was frozen must not go on sending what others have
/// taken over meanwhile.
final class Lease {

    /// By the database's clock.
    static final Duration LENGTH = Duration.ofSeconds(30);

    private static final Duration TRUSTED = Duration.ofSeconds(20);

    private final String name;
    private final AtomicInteger claims = new AtomicInteger();
    private long renewedAt = System.nanoTime();
    private boolean lost;

    Lease(String node) {
        var random = Ids.untraceable().toString();
        this.name = node.replaceAll("[^A-Za-z0-9]", "").transform(n -> n.substring(0, Math.min(30, n.length()))) + "-"
                + random.substring(0, 13) + "-";
    }

    /// What the names of all its claims begin with; letters, digits and hyphens.
    String name() {
        return name;
    }

    /// A name for one claim, never used before: it is the token that every later step must show.
    String nextClaim() {
        return name + claims.incrementAndGet();
    }

    synchronized boolean holds() {
        if (System.nanoTime() - renewedAt > TRUSTED.toNanos()) {
            lost = true;
        }
        return !lost;
    }

    /// Gives everything up at once: what was claimed falls to others when its time has run out.
    synchronized void end() {
        lost = true;
    }

    /// @param askedAt `System.nanoTime()` before the database was asked
    synchronized void renewed(long askedAt) {
        if (holds()) {
            renewedAt = askedAt;
        }
    }
}
