package org.medellinlab.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a browser was asked and has to answer: any node can take the answer, once, and only from the browser that was
/// asked.
@Component
class DoorWaits {

    static final Duration LIVES = Duration.ofMinutes(5);

    /// What is waited for.
    enum Purpose {
        /// A new passkey of somebody signed in.
        ADD_PASSKEY,
        /// A passkey to sign in with.
        PASSKEY,
        /// Somebody coming back from another house's sign-in.
        OIDC
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    DoorWaits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Waits for one answer; a former question to the same browser is no longer waited for.
    ///
    /// @param browser a secret only this browser shows
    void put(Purpose purpose, String browser, String content) {
        jdbc.sql("""
                        insert into door_wait (browser_hash, purpose, content, expires_at) values (?, ?, ?, ?)
                        on duplicate key update content = values(content), expires_at = values(expires_at)""")
                .params(
                        Secrets.hash(browser),
                        purpose.name(),
                        content,
                        Utc.of(clock.instant().plus(LIVES)))
                .update();
    }

    /// Uses the question up; of two answers at the same moment one finds nothing.
    Optional<String> take(Purpose purpose, String browser) {
        return jdbc.sql("""
                        delete from door_wait where browser_hash = ? and purpose = ? and expires_at > ?
                        returning content""")
                .params(Secrets.hash(browser), purpose.name(), Utc.of(clock.instant()))
                .query(String.class)
                .optional();
    }
}
