package org.medellinlab.workinggroup;

import java.util.UUID;
import org.medellinlab.shared.CurrentActor;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Calls back what still waits for people who have left a group since it was written, such as the reminder of a meeting
/// that was announced long before. Two nodes at once do no harm.
@Component
@Lazy // made when the public pages are there, though it keeps time
class LettersToLeavers {

    private final SendingDesk desk;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    LettersToLeavers(SendingDesk desk, JdbcClient jdbc, TransactionTemplate transaction) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Scheduled(initialDelay = 150_000, fixedDelay = 300_000)
    void callBack() {
        CurrentActor.asSystem(this::callBackNow);
    }

    void callBackNow() {
        record Waiting(UUID sending, UUID group, SendingKind kind) {}
        jdbc.sql("""
                        select s.id, s.group_id, s.kind from group_sending s
                        where exists (select 1 from mail_message m
                            where m.batch_id = s.id and m.state in ('PENDING', 'RETRY'))""")
                .query((rs, i) -> new Waiting(
                        rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), SendingKind.valueOf(rs.getString(3))))
                .list()
                .forEach(one -> transaction.executeWithoutResult(
                        status -> desk.onlyToMembers(one.sending(), one.group(), one.kind())));
    }
}
