package org.medellinlab.mail;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// What a postman writes in the outbox about the messages in hand, patiently: others write there too, and the database
/// may be away for a while. What cannot be written ends the lease, so that the messages fall to others.
final class Notebook {

    private static final Logger LOG = LoggerFactory.getLogger(Notebook.class);
    private static final int TRIES = 5;
    private static final int TRIES_AT_THE_END = 10;

    private final MailQueue queue;
    private final BooleanSupplier running;

    Notebook(MailQueue queue, BooleanSupplier running) {
        this.queue = queue;
        this.running = running;
    }

    /// @return the messages that are the round's to send; none when others were in the way for too long
    List<Outgoing> handOver(Round round) {
        for (int tries = 1; ; tries++) {
            try {
                return queue.handOver(round.claim(), round.messages());
            } catch (ConcurrencyFailureException inEachOthersWay) {
                if (tries == TRIES) {
                    giveBack(round, Duration.ZERO);
                    return List.of();
                }
            } catch (RuntimeException unavailable) {
                // what cannot be given back now must not be kept alive by the next heartbeat
                round.lease().end();
                throw unavailable;
            }
        }
    }

    /// Again and again while the database is away: what was sent must not be sent once more for want of
    /// a note.
    void settle(Round round, Map<Outgoing, Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        for (int tries = 1; ; tries++) {
            try {
                queue.settle(round.claim(), outcomes);
                return;
            } catch (DataAccessException | TransactionException unavailable) {
                if (!running.getAsBoolean() && tries > TRIES_AT_THE_END) {
                    LOG.error("What became of {} messages could not be written down", outcomes.size(), unavailable);
                    return;
                }
                Bell.rest(Duration.ofMillis(Math.min(1000, 50L * tries)));
            }
        }
    }

    /// Leaves the round's messages to whoever asks for some after the pause.
    void giveBack(Round round, Duration pause) {
        for (int tries = 1; ; tries++) {
            try {
                queue.putBack(round.claim(), round.messages(), pause);
                return;
            } catch (ConcurrencyFailureException inEachOthersWay) {
                if (tries == TRIES) {
                    round.lease().end();
                    return;
                }
            } catch (RuntimeException unavailable) {
                round.lease().end();
                LOG.warn(
                        "{} messages could not be given back; their lease ends",
                        round.messages().size());
                return;
            }
        }
    }
}
