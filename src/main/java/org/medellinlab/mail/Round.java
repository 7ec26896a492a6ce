package org.medellinlab.mail;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// A few messages of one claim that are handed over together, so that a message costs a fraction of two
/// commits. When one of them takes long, idle hands help themselves to the rest.
final class Round {

    private static final long LONG = 1_000_000_000L;

    private final Lease lease;
    private final String claim;
    private final List<Outgoing> messages;
    private final Queue<Outgoing> waiting = new ConcurrentLinkedQueue<>();
    private volatile long begunAt;

    Round(Lease lease, String claim, List<Outgoing> messages) {
        this.lease = lease;
        this.claim = claim;
        this.messages = List.copyOf(messages);
    }

    Lease lease() {
        return lease;
    }

    String claim() {
        return claim;
    }

    List<Outgoing> messages() {
        return messages;
    }

    void begin(List<Outgoing> handedOver) {
        begunAt = System.nanoTime();
        waiting.addAll(handedOver);
    }

    @Nullable
    Outgoing next() {
        return waiting.poll();
    }

    boolean needsHelp() {
        return !waiting.isEmpty() && System.nanoTime() - begunAt > LONG;
    }
}
