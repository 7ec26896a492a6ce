package org.medellinlab.identity;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Deletes what nobody needs any more: requests to sign in after two days, devices a month after
/// their end. Two nodes doing it at once do no harm.
@Component
class Retention {

    private final JdbcClient jdbc;
    private final Clock clock;

    Retention(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 600_000, fixedDelay = 3_600_000)
    void forget() {
        var now = clock.instant();
        jdbc.sql("delete from sign_in where asked_at < ?")
                .param(Utc.of(now.minus(Duration.ofDays(2))))
                .update();
        jdbc.sql("delete from device where expires_at < ? or revoked_at < ?")
                .params(Utc.of(now.minus(Duration.ofDays(30))), Utc.of(now.minus(Duration.ofDays(30))))
                .update();
        jdbc.sql("delete from access_revision where changed_at < utc_timestamp(6) - interval 1 day")
                .update();
    }
}
