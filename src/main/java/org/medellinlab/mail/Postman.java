package org.medellinlab.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;

/// Empties the outbox of its node: one thread claims what is due, some threads with a kept connection
/// each hand it over, one keeps the lease. Many postmen can work on one outbox.
final class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int HANDS = 6;
    private static final int CLAIM = 120;
    private static final int ROUND = 10;
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration IDLE = Duration.ofSeconds(20);

    private final MailQueue queue;
    private final SmtpServer server;
    private final Clock clock;
    private final ServerPause pause = new ServerPause();
    private final Bell bell = new Bell();
    private final Notebook notebook;
    private final LeaseKeeper keeper;
    private final BlockingQueue<Round> rounds = new ArrayBlockingQueue<>(HANDS);
    private final Set<Round> underWay = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Postman(MailQueue queue, SmtpServer server, String node, Clock clock) {
        this.queue = queue;
        this.server = server;
        this.clock = clock;
        this.notebook = new Notebook(queue, this::isRunning);
        this.keeper = new LeaseKeeper(queue, node, bell, this::isRunning);
    }

    synchronized void start() {
        running = true;
        threads.add(Thread.ofPlatform().daemon().name("postman-claims").start(this::claimUntilStopped));
        threads.add(Thread.ofPlatform().daemon().name("postman-lease").start(keeper::renewUntilStopped));
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
        rounds.forEach(round -> notebook.giveBack(round, Duration.ZERO));
        rounds.clear();
    }

    /// There may be something to send.
    void wake() {
        bell.ring();
    }

    private boolean isRunning() {
        return running;
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
                bell.await(pause.isOn() && pause.left().compareTo(LOOK) < 0 ? pause.left() : LOOK);
            }
        }
    }

    private int claimSome() {
        var current = keeper.current();
        if (!current.holds()) {
            return 0;
        }
        var claim = current.nextClaim();
        var messages = queue.claim(claim, CLAIM);
        var size = Math.clamp((messages.size() + HANDS - 1) / HANDS, 1, ROUND);
        for (int from = 0; from < messages.size(); from += size) {
            var round = new Round(current, claim, messages.subList(from, Math.min(messages.size(), from + size)));
            if (!offered(round)) {
                notebook.giveBack(round, Duration.ZERO);
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
                Bell.rest(Duration.ofSeconds(1));
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
                notebook.giveBack(round, pause.left());
                return null;
            }
            round.begin(notebook.handOver(round));
            underWay.add(round);
            return round;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void deliver(Round round, SmtpConnection connection) {
        var outcomes = new LinkedHashMap<Outgoing, Outcome>();
        try {
            var begunAt = System.nanoTime();
            for (var message = round.next(); message != null; message = round.next()) {
                outcomes.put(message, outcome(round, message, connection));
                if (System.nanoTime() - begunAt > Duration.ofMillis(500).toNanos()) {
                    notebook.settle(round, outcomes);
                    outcomes.clear();
                    begunAt = System.nanoTime();
                }
            }
        } catch (RuntimeException unexpected) {
            round.lease().end();
            throw unexpected;
        } finally {
            underWay.remove(round);
            notebook.settle(round, outcomes);
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
}
