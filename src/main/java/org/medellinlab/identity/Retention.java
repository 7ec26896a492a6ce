package org.medellinlab.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.medellinlab.shared.CurrentActor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Deletes what nobody needs any more: requests to sign in and devices that ended, each after the days that were set.
/// Two nodes doing it at once do no harm.
@Component
class Retention {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final InstallationSettings settings;

    Retention(JdbcClient jdbc, Clock clock, InstallationSettings settings) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 600_000, fixedDelay = 3_600_000)
    void forget() {
        var now = clock.instant();
        var ended = Utc.of(now.minus(days("device")));
        jdbc.sql("delete from sign_in where asked_at < ?")
                .param(Utc.of(now.minus(days("sign-in"))))
                .update();
        jdbc.sql("delete from device where expires_at < ? or revoked_at < ?")
                .params(ended, ended)
                .update();
        jdbc.sql("delete from access_revision where changed_at < utc_timestamp(6) - interval 1 day")
                .update();
    }

    private Duration days(String kind) {
        var settled = CurrentActor.asSystem(settings::current);
        return Duration.ofDays(Objects.requireNonNull(settled.retentionDays().get(kind)));
    }
}
