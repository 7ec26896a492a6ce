package org.medellinlab.mail;

import java.time.Duration;

/// Leaves a mail server alone that cannot be reached, as a whole: 4, 8, 16, then 20 seconds, so that
/// after it is back mail flows again within less than half a minute.
final class ServerPause {

    private static final Duration FIRST = Duration.ofSeconds(4);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private long until = System.nanoTime();
    private Duration next = FIRST;
    private boolean down;

    synchronized boolean isOn() {
        return down && until - System.nanoTime() > 0;
    }

    /// How long until it is worth another try.
    synchronized Duration left() {
        return isOn() ? Duration.ofNanos(until - System.nanoTime()) : Duration.ZERO;
    }

    /// Several connections fail together: that is one failure.
    ///
    /// @return whether this is the first since the server was last reached
    synchronized boolean unreachable() {
        if (isOn()) {
            return false;
        }
        var first = !down;
        down = true;
        until = System.nanoTime() + MailQueue.jittered(next).toNanos();
        next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
        return first;
    }

    /// @return whether it was down before
    synchronized boolean reached() {
        var was = down;
        down = false;
        next = FIRST;
        return was;
    }
}
