package org.medellinlab.commitment;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks once more those who have not answered whether a promise is confirmed: a week after the last time, three times
/// at most, and not while its group rests; then people take over. Two nodes at once do no harm: the second finds it
/// asked.
@Component
@Lazy // made when the public pages are there, though it keeps time
class RatificationReminders {

    private static final Duration PAUSE = Duration.ofDays(7);
    private static final int MOST = 4;
    private static final int AT_ONCE = 200;
    private static final String DUE = """
            select c.id from commitment c join lab l on l.id = c.lab_id
            join working_group g on g.id = c.group_id
            join (select commitment_id, max(asked_at) as last_at, count(*) as times
                from ratification_request group by commitment_id) q on q.commitment_id = c.id
            where c.ratification = 'PROVISIONAL' and c.state = 'OPEN' and l.state <> 'ARCHIVED'
                and g.state <> 'CLOSED' and (g.state <> 'PAUSED' or g.paused_until <= utc_date())
                and q.last_at < ? and q.times < %d\s""".formatted(MOST);

    private final RatificationAsking asking;
    private final CommitmentReading reading;
    private final LabReading labs;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RatificationReminders(
            RatificationAsking asking,
            CommitmentReading reading,
            LabReading labs,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.asking = asking;
        this.reading = reading;
        this.labs = labs;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 900_000, fixedDelay = 3_600_000)
    void remind() {
        for (var id : due()) {
            CurrentActor.asSystem(() -> transaction.executeWithoutResult(status -> remind(id)));
        }
    }

    /// In any order: those whom nobody can be asked about must not keep the others waiting.
    private List<UUID> due() {
        return jdbc.sql(DUE + "order by rand() limit " + AT_ONCE)
                .param(before())
                .query((rs, i) -> rs.getObject(1, UUID.class))
                .list();
    }

    private void remind(UUID commitment) {
        var lab = jdbc.sql("select lab_id from commitment where id = ? for update")
                .param(commitment)
                .query(UUID.class)
                .single();
        var isStillDue = jdbc.sql(DUE + "and c.id = ?")
                .params(before(), commitment)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (isStillDue) {
            var labSheet = labs.sheet(new LabId(lab)).orElseThrow();
            asking.askIfPossible(
                    labSheet, reading.one(labSheet.id(), commitment).orElseThrow());
        }
    }

    private LocalDateTime before() {
        return LocalDateTime.ofInstant(clock.instant().minus(PAUSE), ZoneOffset.UTC);
    }
}
