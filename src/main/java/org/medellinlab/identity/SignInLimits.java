package org.medellinlab.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.medellinlab.shared.Neighbours;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How often one may knock. A lab of five hundred people behind one address of a venue passes: each may ask three times
/// in a quarter of an hour, and what succeeds does not count as a try. A guessing run does not pass. Counted in the
/// database for all nodes; in front of it, each node turns a flood away by itself. What one person may do is counted
/// where it is asked ([SignIn]).
@Component
class SignInLimits {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int ASKS = 1500;
    private static final int WRONG = 600;
    private static final int WRONG_A_DAY = 2000;

    /// Neighbouring addresses together: who moves from one to the next gets no further.
    private static final int NEIGHBOURS = 3;

    private record Budget(String what, Duration window, int most) {}

    private record Counted(byte[] bucket, Instant since) {}

    private final LoadingCache<String, Bucket> flood = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(WINDOW)
            .build(address -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(2 * ASKS).refillGreedy(2 * ASKS, WINDOW))
                    .build());
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    SignInLimits(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Whether a mail, or a question to a passkey, may be asked for from this address.
    boolean mayAsk(String remote) {
        return isNoFlood(remote) && count(asks(remote));
    }

    /// Whether a proof may be shown. It counts as a wrong one until [#passed] says otherwise, so that many at once do
    /// not slip through.
    boolean mayTry(String remote) {
        return isNoFlood(remote) && count(tries(remote));
    }

    /// The proof just shown was right.
    void passed(String remote) {
        for (var budget : tries(remote)) {
            var counted = counted(budget);
            jdbc.sql("update door_count set knocks = knocks - 1 where bucket = ? and since = ? and knocks > 0")
                    .params(counted.bucket(), Utc.of(counted.since()))
                    .update();
        }
    }

    private boolean isNoFlood(String remote) {
        return flood.get(Neighbours.address(remote)).tryConsume(1);
    }

    private static List<Budget> asks(String remote) {
        return List.of(
                new Budget("ask " + Neighbours.address(remote), WINDOW, ASKS),
                new Budget("ask " + Neighbours.network(remote), WINDOW, NEIGHBOURS * ASKS));
    }

    private static List<Budget> tries(String remote) {
        return List.of(
                new Budget("try " + Neighbours.address(remote), WINDOW, WRONG),
                new Budget("try " + Neighbours.address(remote), DAY, WRONG_A_DAY),
                new Budget("try " + Neighbours.network(remote), DAY, NEIGHBOURS * WRONG_A_DAY));
    }

    private boolean count(List<Budget> budgets) {
        try {
            return add(budgets);
        } catch (PessimisticLockingFailureException sentAway) {
            return add(budgets);
        }
    }

    private boolean add(List<Budget> budgets) {
        var rows = budgets.stream().map(budget -> "(?, ?, 1)").collect(Collectors.joining(", "));
        var insert = jdbc.sql("insert into door_count (bucket, since, knocks) values " + rows
                + " on duplicate key update knocks = knocks + 1 returning knocks");
        for (var budget : budgets) {
            var counted = counted(budget);
            insert = insert.param(counted.bucket()).param(Utc.of(counted.since()));
        }
        var knocks = insert.query(Integer.class).list();
        for (var i = 0; i < budgets.size(); i++) {
            if (knocks.get(i) > budgets.get(i).most()) {
                return false;
            }
        }
        return true;
    }

    /// Signed with the installation's key: a list of all addresses there are would otherwise tell whose it is.
    private Counted counted(Budget budget) {
        var length = budget.window().toSeconds();
        var since = Instant.ofEpochSecond(clock.instant().getEpochSecond() / length * length);
        return new Counted(secrets.sign("door-count " + length, budget.what()), since);
    }
}
