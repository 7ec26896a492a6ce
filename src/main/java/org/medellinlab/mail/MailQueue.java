package org.medellinlab.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.medellinlab.shared.EmailAddress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The outbox as the postmen of all nodes see it. Every step after a claim names that claim
/// (`claimed_by`, never used twice), so that a postman whose lease has ended finds nothing left to
/// move. All times are the database's.
@Component
class MailQueue {

    /// After so many times "not now" it is enough; the waits add up to about two days.
    static final int MOST_ATTEMPTS = 14;

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4));
    private static final RowMapper<Outgoing> OUTGOING = (row, number) -> new Outgoing(
            row.getObject("id", UUID.class),
            row.getString("recipient"),
            row.getString("language"),
            row.getString("subject"),
            row.getString("text"),
            row.getString("html"),
            row.getString("message_id"),
            row.getInt("attempts"),
            row.getString("calendar") == null
                    ? null
                    : new CalendarPart(row.getString("calendar_method"), row.getString("calendar")));
    /// One condition a state, so that each is a range of the index and none is sorted.
    private static final List<String> DUE = List.of(
            "state = 'UNCERTAIN' and copies < 2", "state = 'RETRY' and not held", "state = 'PENDING' and not held");

    private static final String LEASE_END = "utc_timestamp(6) + interval " + Lease.LENGTH.toSeconds() + " second";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    MailQueue(JdbcTemplate jdbc, PlatformTransactionManager transactions, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Takes what is due, at most so many; what another node is just taking is passed over.
    List<Outgoing> claim(String claim, int most) {
        return transaction.execute(status -> {
            var taken = new ArrayList<Outgoing>();
            for (var which : DUE) {
                if (taken.size() < most) {
                    taken.addAll(jdbc.query("""
                            select id, recipient, language, subject, text, html, message_id, attempts,
                                calendar_method, calendar
                            from mail_message where %s and due_at <= utc_timestamp(6)
                            order by due_at limit ? for update skip locked""".formatted(which), OUTGOING, most - taken.size()));
                }
            }
            if (!taken.isEmpty()) {
                jdbc.update(
                        "update mail_message set state = 'CLAIMED', claimed_by = ?, fence = fence + 1, lease_until = "
                                + LEASE_END + " where id in (" + marks(taken.size()) + ")",
                        arguments(List.of(claim), taken));
            }
            return taken;
        });
    }

    /// Writes down that the messages may be on their way; to be committed before their first byte
    /// leaves.
    ///
    /// @return those still ours to send
    List<Outgoing> handOver(String claim, List<Outgoing> messages) {
        var moved = jdbc.update(
                "update mail_message set state = 'HANDED_OVER', copies = copies + 1, fence = fence + 1, lease_until = "
                        + LEASE_END + " where claimed_by = ? and state = 'CLAIMED' and lease_until > utc_timestamp(6)"
                        + " and id in (" + marks(messages.size()) + ")",
                arguments(List.of(claim), messages));
        if (moved == messages.size()) {
            return messages;
        }
        var ours = jdbc.queryForList(
                "select id from mail_message where claimed_by = ? and state = 'HANDED_OVER' and id in ("
                        + marks(messages.size()) + ")",
                UUID.class,
                arguments(List.of(claim), messages));
        return messages.stream().filter(message -> ours.contains(message.id())).toList();
    }

    /// Writes down what became of messages handed over. Also when the lease has ended meanwhile, as
    /// long as nobody has taken them again: the truth is better than a doubt.
    void settle(String claim, Map<Outgoing, Outcome> outcomes) {
        var sent = outcomes.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Outcome.Sent)
                .map(Map.Entry::getKey)
                .toList();
        if (!sent.isEmpty()) {
            jdbc.update(
                    "update mail_message set state = 'SENT', sent_at = utc_timestamp(6), attempts = attempts + 1,"
                            + " lease_until = null, last_error = null, fence = fence + 1 where claimed_by = ? and state in"
                            + " ('HANDED_OVER', 'UNCERTAIN') and id in (" + marks(sent.size()) + ")",
                    arguments(List.of(claim), sent));
        }
        outcomes.forEach((message, outcome) -> {
            switch (outcome) {
                case Outcome.Sent() -> {}
                case Outcome.PutOff(var reason) -> {
                    if (message.attempts() + 1 >= MOST_ATTEMPTS) {
                        move(claim, message, "FAILED", 1, 1, Duration.ZERO, reason);
                    } else {
                        move(claim, message, "RETRY", 1, 1, waitAfter(message.attempts()), reason);
                    }
                }
                case Outcome.Rejected(var reason, var nobodyThere) -> {
                    move(claim, message, "FAILED", 1, 1, Duration.ZERO, reason);
                    if (nobodyThere) {
                        events.publishEvent(new AddressRefused(new EmailAddress(message.recipient())));
                    }
                }
                case Outcome.Unanswered(var reason) ->
                    move(claim, message, "UNCERTAIN", 0, 1, jittered(Duration.ofSeconds(45)), reason);
                case Outcome.NotTried(var wait) -> putBack(claim, List.of(message), wait);
            }
        });
    }

    /// What the attempt took away from the copies that may exist is counted first: of a message that
    /// may already have arrived once it stays uncertain whether it did.
    private void move(
            String claim, Outgoing message, String state, int notCopied, int tried, Duration wait, String reason) {
        jdbc.update(
                """
                update mail_message set copies = copies - ?, attempts = attempts + ?,
                    state = if(? = 'RETRY' and copies > 0, 'UNCERTAIN', ?),
                    due_at = utc_timestamp(6) + interval ? microsecond, lease_until = null, last_error = ?,
                    fence = fence + 1
                where claimed_by = ? and state in ('HANDED_OVER', 'UNCERTAIN') and id = ?""",
                notCopied,
                tried,
                state,
                state,
                wait.toNanos() / 1000,
                reason.substring(0, Math.min(500, reason.length())),
                claim,
                message.id());
    }

    /// Gives back what was claimed or handed over and certainly not sent.
    void putBack(String claim, List<Outgoing> messages, Duration wait) {
        if (messages.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                update mail_message set copies = copies - if(state = 'CLAIMED', 0, 1),
                    state = case when copies > 0 then 'UNCERTAIN' when ? > 0 then 'RETRY' else 'PENDING' end,
                    due_at = greatest(due_at, utc_timestamp(6) + interval ? microsecond), lease_until = null,
                    fence = fence + 1
                where claimed_by = ? and state in ('CLAIMED', 'HANDED_OVER', 'UNCERTAIN') and id in (""" + marks(messages.size()) + ")",
                arguments(List.of(wait.toMillis(), wait.toNanos() / 1000, claim), messages));
    }

    /// Takes back what nodes held that have not been heard of for the length of a lease. What they had
    /// handed over may have been sent: nobody knows.
    int takeBack() {
        return jdbc.update("""
                update mail_message set last_error = if(state = 'HANDED_OVER', 'The sender vanished.', last_error),
                    state = if(copies > 0, 'UNCERTAIN', 'PENDING'), due_at = utc_timestamp(6), lease_until = null,
                    fence = fence + 1
                where state in ('CLAIMED', 'HANDED_OVER') and lease_until < utc_timestamp(6)""");
    }

    /// Makes every claim of the lease last from now on.
    void renew(Lease lease) {
        jdbc.update(
                "update mail_message set lease_until = " + LEASE_END
                        + " where state in ('CLAIMED', 'HANDED_OVER') and claimed_by like ? and lease_until > utc_timestamp(6)",
                lease.name() + "%");
    }

    static Duration waitAfter(int attempts) {
        return jittered(WAITS.get(Math.min(attempts, WAITS.size() - 1)));
    }

    /// A fifth more or less, so that what failed together does not come back together.
    static Duration jittered(Duration wait) {
        return wait.multipliedBy(ThreadLocalRandom.current().nextInt(80, 121)).dividedBy(100);
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static Object[] arguments(List<Object> first, List<Outgoing> messages) {
        var all = new ArrayList<>(first);
        messages.forEach(message -> all.add(message.id()));
        return all.toArray();
    }
}
