package org.medellinlab.commitment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PublicChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens again, on its day in the lab's zone, what rested until then: so every screen and the public pages say the
/// same. Two nodes doing it at once do no harm: the second finds it open.
@Component
@Lazy // made when the public pages are there, though it keeps time
class WakingPromises {

    private record Resting(UUID id, LabId lab) {}

    private final Commitments commitments;
    private final LabReading labs;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WakingPromises(
            Commitments commitments,
            LabReading labs,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.commitments = commitments;
        this.labs = labs;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 60_000)
    void wake() {
        jdbc.sql("select id, lab_id from commitment where paused_until <= ? order by id")
                .param(LocalDate.now(clock.withZone(ZoneOffset.MAX))) // somewhere the day has begun
                .query((rs, i) -> new Resting(rs.getObject(1, UUID.class), new LabId(rs.getObject(2, UUID.class))))
                .list()
                .forEach(one -> CurrentActor.asSystem(() -> transaction.executeWithoutResult(status -> wake(one))));
    }

    private void wake(Resting one) {
        var today = labs.sheet(one.lab()).orElseThrow().today(clock);
        commitments
                .forNews(one.lab().value(), one.id())
                .filter(commitment -> commitment.wakeOn(today))
                .ifPresent(commitment -> events.publishEvent(new PublicChanged(one.lab())));
    }
}
