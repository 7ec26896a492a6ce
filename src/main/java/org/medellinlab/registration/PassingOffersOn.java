package org.medellinlab.registration;

import java.util.UUID;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Passes offers that nobody took on to the next, every minute. Two nodes doing it at once do no harm: the second waits
/// for the first to let the lab go and finds the offer ended and the next one made.
@Component
@Lazy // made when the public pages are there, though it keeps time
class PassingOffersOn {

    private final Places places;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PassingOffersOn(Places places, JdbcClient jdbc, TransactionTemplate transaction) {
        this.places = places;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void passOn() {
        var labs = jdbc.sql("select distinct lab_id from waiting_place where lapsed_at is null")
                .query(UUID.class)
                .list();
        labs.forEach(lab -> CurrentActor.asSystem(() -> transaction.executeWithoutResult(status -> {
            places.hold(new LabId(lab));
            places.passOn(new LabId(lab));
        })));
    }
}
