package org.medellinlab.mail;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a node's lease alive, and takes a new one when the old has ended.
final class LeaseKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration MOMENT = Duration.ofMillis(200);

    private final MailQueue queue;
    private final String node;
    private final Bell bell;
    private final BooleanSupplier running;
    private volatile Lease lease;

    /// @param bell rings when there is a new lease
    LeaseKeeper(MailQueue queue, String node, Bell bell, BooleanSupplier running) {
        this.queue = queue;
        this.node = node;
        this.bell = bell;
        this.running = running;
        this.lease = new Lease(node);
    }

    Lease current() {
        return lease;
    }

    void renewUntilStopped() {
        while (running.getAsBoolean()) {
            renew();
            if (!lease.holds()) {
                LOG.warn("The lease on mail in hand has ended; what was not sent yet is left to whoever takes it");
                lease = new Lease(node);
                bell.ring();
            }
            for (var slept = Duration.ZERO;
                    running.getAsBoolean() && slept.compareTo(HEARTBEAT) < 0;
                    slept = slept.plus(MOMENT)) {
                Bell.rest(MOMENT);
            }
        }
    }

    private void renew() {
        try {
            var current = lease;
            var askedAt = System.nanoTime();
            queue.renew(current);
            current.renewed(askedAt);
        } catch (RuntimeException unavailable) {
            LOG.warn(
                    "The lease on mail in hand cannot be renewed: {}",
                    unavailable.getClass().getSimpleName());
        }
    }
}
