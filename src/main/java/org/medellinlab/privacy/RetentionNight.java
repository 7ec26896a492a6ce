package org.medellinlab.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.medellinlab.shared.Forgetting;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Deletes by night what nobody needs any more: kind by kind, batch by batch. One node has a kind at a time, by a lease
/// on the database's clock; where it dies another goes on in the next hour.
@Component
@Lazy // made when the public pages are there, though it keeps time
class RetentionNight {

    static final int BATCH = 500;

    private static final Logger LOG = LoggerFactory.getLogger(RetentionNight.class);
    private static final ZoneId ZONE = ZoneId.of("America/Bogota");
    private static final LocalTime BEGINS = LocalTime.of(2, 0);

    /// The words of the lease: five minutes, renewed by every batch.
    private static final String LEASE = "utc_timestamp(6) + interval 300 second";

    private final List<Forgetting> rules;
    private final RetentionPeriods periods;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String worker;

    RetentionNight(
            List<Forgetting> rules, RetentionPeriods periods, JdbcClient jdbc, Installation installation, Clock clock) {
        this.rules = rules;
        this.periods = periods;
        this.jdbc = jdbc;
        this.clock = clock;
        var node = installation.node() == null ? "node" : installation.node().replaceAll("[^A-Za-z0-9]", "");
        worker = (node.length() > 30 ? node.substring(0, 30) : node) + "-" + Ids.untraceable();
    }

    @Scheduled(initialDelay = 600_000, fixedDelay = 3_600_000)
    void look() {
        var now = clock.instant().atZone(ZONE);
        if (!now.toLocalTime().isBefore(BEGINS)) {
            run(now.toLocalDate());
        }
    }

    /// Does what is left of the night's work.
    void run(LocalDate night) {
        for (var rule : rules) {
            try {
                if (takes(night, rule.kind())) {
                    forget(night, rule);
                }
            } catch (ConcurrencyFailureException inEachOthersWay) {
                LOG.info("Deleting by the rule {} goes on at the next look", rule.kind());
            }
        }
        jdbc.sql("delete from retention_run where night < ?")
                .param(night.minusDays(60))
                .update();
    }

    private void forget(LocalDate night, Forgetting rule) {
        var before = periods.before(rule.kind(), clock.instant());
        int gone;
        do {
            gone = rule.forget(before, BATCH);
        } while (stillOurs(night, rule.kind(), gone) && gone == BATCH);
        jdbc.sql("update retention_run set finished_at = utc_timestamp(6) where night = ? and kind = ? and worker = ?")
                .params(night, rule.kind(), worker)
                .update();
    }

    /// @return whether the kind is ours tonight: nobody has begun it, or whoever did has stopped halfway
    boolean takes(LocalDate night, String kind) {
        jdbc.sql(
                        "insert ignore into retention_run (night, kind, worker, lease_until, forgotten) values (?, ?, '', ?, 0)")
                .params(night, kind, night.minusDays(1).atStartOfDay())
                .update();
        return jdbc.sql("update retention_run set worker = ?, lease_until = " + LEASE
                                + " where night = ? and kind = ? and finished_at is null"
                                + " and (lease_until < utc_timestamp(6) or worker = ?)")
                        .params(worker, night, kind, worker)
                        .update()
                == 1;
    }

    private boolean stillOurs(LocalDate night, String kind, int gone) {
        return jdbc.sql("update retention_run set forgotten = forgotten + ?, lease_until = " + LEASE
                                + " where night = ? and kind = ? and worker = ?")
                        .params(gone, night, kind, worker)
                        .update()
                == 1;
    }
}
