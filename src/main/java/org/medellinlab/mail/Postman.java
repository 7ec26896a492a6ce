package org.medellinlab.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;

/// Empties the outbox of its node: one thread claims what is due, some threads with a kept connection
/// each hand it over, one keeps the lease. Many postmen can work on one outbox.
final class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int HANDS = 6;
    private static final int CLAIM = 120;
    private static final int ROUND = 10;
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofSeconds(20);

    private final MailQueue queue;
    private final SmtpServer server;
    private final String node;
    private final Clock clock;
    private final ServerPause pause = new ServerPause();
    private final Semaphore wake = new Semaphore(0);
    private final BlockingQueue<Round> rounds = new ArrayBlockingQueue<>(HANDS);
    private final Set<Round> underWay = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();
    private volatile Lease lease;
    private volatile boolean running;

    Postman(MailQueue queue, SmtpServer server, String node, Clock clock) {
        this.queue = queue;
        this.server = server;
        this.node = node;
        this.clock = clock;
        this.lease = new Lease(node);
    }

    synchronized void start() {
        running = true;
        threads.add(Thread.ofPlatform().daemon().name("postman-claims").start(this::claimUntilStopped));
        threads.add(Thread.ofPlatform().daemon().name("postman-lease").start(this::renewUntilStopped));
        for (int hand = 1; hand <= HANDS; hand++) {
            threads.add(Thread.ofPlatform().daemon().name("postman-" + hand).start(this::deliverUntilStopped));
        }
    }

    /// Finishes the messages that are being sent and gives the others back.
    synchronized void stop() {
        running = false;
        wake();
        var end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        for (var thread : threads) {
            try {
                thread.join(Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime())));
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
        rounds.forEach(round -> giveBack(round, round.messages(), Duration.ZERO));
        rounds.clear();
    }

    /// There may be something to send.
    void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    private void claimUntilStopped() {
        long tookBackAt = System.nanoTime() - LOOK.toNanos();
        while (running) {
            var more = false;
            try {
                if (System.nanoTime() - tookBackAt >= LOOK.toNanos()) {
                    tookBackAt = System.nanoTime();
                    queue.takeBack();
                }
                more = !pause.isOn() && claimSome() == CLAIM;
            } catch (ConcurrencyFailureException inEachOthersWay) {
                more = true;
            } catch (RuntimeException unavailable) {
                LOG.warn("The outbox cannot be read: {}", unavailable.getClass().getSimpleName());
            }
            if (!more) {
                await(pause.isOn() && pause.left().compareTo(LOOK) < 0 ? pause.left() : LOOK);
            }
        }
    }

    private int claimSome() {
        var current = lease;
        if (!current.holds()) {
            return 0;
        }
        var claim = current.nextClaim();
        var messages = queue.claim(claim, CLAIM);
        var size = Math.clamp((messages.size() + HANDS - 1) / HANDS, 1, ROUND);
        for (int from = 0; from < messages.size(); from += size) {
            var round = new Round(current, claim, messages.subList(from, Math.min(messages.size(), from + size)));
            if (!offered(round)) {
                giveBack(round, round.messages(), Duration.ZERO);
            }
        }
        return messages.size();
    }

    private boolean offered(Round round) {
        try {
            while (running) {
                if (rounds.offer(round, 200, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void renewUntilStopped() {
        while (running) {
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
            if (!lease.holds()) {
                LOG.warn("The lease on mail in hand has ended; what was not sent yet is left to whoever takes it");
                lease = new Lease(node);
                wake();
            }
            for (long slept = 0; running && slept < HEARTBEAT.toMillis(); slept += 200) {
                sleep(Duration.ofMillis(200));
            }
        }
    }

    private void deliverUntilStopped() {
        var connection = new SmtpConnection(server, server.session(), clock);
        var usedAt = System.nanoTime();
        while (running) {
            try {
                var round = nextRound();
                if (round != null) {
                    deliver(round, connection);
                    usedAt = System.nanoTime();
                } else if (System.nanoTime() - usedAt > IDLE.toNanos()) {
                    connection.close();
                }
            } catch (RuntimeException unexpected) {
                LOG.error("A round of mail could not be sent", unexpected);
                sleep(Duration.ofSeconds(1));
            }
        }
        connection.close();
    }

    private @Nullable Round nextRound() {
        try {
            var round = rounds.poll(200, TimeUnit.MILLISECONDS);
            if (round == null) {
                return underWay.stream().filter(Round::needsHelp).findFirst().orElse(null);
            }
            if (pause.isOn()) {
                giveBack(round, round.messages(), pause.left());
                return null;
            }
            round.begin(handOver(round));
            underWay.add(round);
            return round;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private List<Outgoing> handOver(Round round) {
        for (int tries = 1; ; tries++) {
            try {
                return queue.handOver(round.claim(), round.messages());
            } catch (ConcurrencyFailureException inEachOthersWay) {
                if (tries == 5) {
                    giveBack(round, round.messages(), Duration.ZERO);
                    return List.of();
                }
            } catch (RuntimeException unavailable) {
                // what cannot be given back now must not be kept alive by the next heartbeat
                round.lease().end();
                throw unavailable;
            }
        }
    }

    private void deliver(Round round, SmtpConnection connection) {
        var outcomes = new LinkedHashMap<Outgoing, Outcome>();
        try {
            var begunAt = System.nanoTime();
            for (var message = round.next(); message != null; message = round.next()) {
                outcomes.put(message, outcome(round, message, connection));
                if (System.nanoTime() - begunAt > Duration.ofMillis(500).toNanos()) {
                    settle(round, outcomes);
                    outcomes.clear();
                    begunAt = System.nanoTime();
                }
            }
        } catch (RuntimeException unexpected) {
            round.lease().end();
            throw unexpected;
        } finally {
            underWay.remove(round);
            settle(round, outcomes);
        }
    }

    private Outcome outcome(Round round, Outgoing message, SmtpConnection connection) {
        if (!running || !round.lease().holds()) {
            return new Outcome.NotTried(Duration.ZERO);
        }
        if (pause.isOn()) {
            return new Outcome.NotTried(pause.left());
        }
        try {
            var outcome = connection.send(message);
            if (pause.reached()) {
                LOG.info("The mail server {} is back", server);
            }
            return outcome;
        } catch (SmtpConnection.Unreachable unreachable) {
            if (pause.unreachable()) {
                LOG.warn("The mail server {} cannot be reached: {}", server, unreachable.getMessage());
            }
            return new Outcome.NotTried(pause.left());
        }
    }

    /// Again and again while the database is away: what was sent must not be sent once more for want of
    /// a note.
    private void settle(Round round, Map<Outgoing, Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        for (int tries = 1; ; tries++) {
            try {
                queue.settle(round.claim(), outcomes);
                return;
            } catch (DataAccessException | org.springframework.transaction.TransactionException unavailable) {
                if (!running && tries > 10) {
                    LOG.error("What became of {} messages could not be written down", outcomes.size(), unavailable);
                    return;
                }
                sleep(Duration.ofMillis(Math.min(1000, 50L * tries)));
            }
        }
    }

    private void giveBack(Round round, List<Outgoing> messages, Duration pause) {
        for (int tries = 1; ; tries++) {
            try {
                queue.putBack(round.claim(), messages, pause);
                return;
            } catch (ConcurrencyFailureException inEachOthersWay) {
                if (tries == 5) {
                    round.lease().end();
                    return;
                }
            } catch (RuntimeException unavailable) {
                round.lease().end();
                LOG.warn("{} messages could not be given back; their lease ends", messages.size());
                return;
            }
        }
    }

    private void await(Duration most) {
        try {
            if (wake.tryAcquire(Math.max(1, most.toMillis()), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
