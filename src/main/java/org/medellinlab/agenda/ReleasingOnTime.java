package org.medellinlab.agenda;

import java.util.UUID;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes public what was scheduled, by the database's clock. Of two nodes that find the same one, one holds the row and
/// the other passes it by.
@Component
@Lazy // made when the public pages are there, though it keeps time
class ReleasingOnTime {

    private static final Logger LOG = LoggerFactory.getLogger(ReleasingOnTime.class);

    private final ScheduledReleases scheduled;
    private final AgendaReleases releases;
    private final Releasing releasing;
    private final Noticing noticing;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ReleasingOnTime(
            ScheduledReleases scheduled,
            AgendaReleases releases,
            Releasing releasing,
            Noticing noticing,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.scheduled = scheduled;
        this.releases = releases;
        this.releasing = releasing;
        this.noticing = noticing;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 5_000)
    void releaseDue() {
        jdbc.sql("select id from agenda_scheduled where public_at <= utc_timestamp(6)")
                .query((rs, i) -> rs.getObject(1, UUID.class))
                .list()
                .forEach(this::releaseOne);
    }

    private void releaseOne(UUID id) {
        try {
            CurrentActor.asSystem(() -> transaction.executeWithoutResult(status -> release(id)));
        } catch (RuntimeException later) {
            LOG.warn("A scheduled release waits for the next round: {}", later.toString());
        }
    }

    private void release(UUID id) {
        var held = jdbc.sql("select id from agenda_scheduled where id = ? for update skip locked")
                .param(id)
                .query(UUID.class)
                .optional();
        if (held.isEmpty()) {
            return;
        }
        var one = scheduled.findById(id).orElseThrow();
        var lab = new LabId(one.lab());
        var release = releasing.release(lab, free(one), one.rows(), one.scheduledBy());
        if (one.withNotices()) {
            noticing.send(lab, noticing.check(lab, release.number()), one.scheduledBy());
        }
        scheduled.delete(one);
    }

    /// Somebody may have taken the name meanwhile.
    private String free(ScheduledRelease one) {
        var name = one.name();
        for (var i = 2; releases.existsByLabAndName(one.lab(), name); i++) {
            name = one.name() + " (" + i + ")";
        }
        return name;
    }
}
