package org.medellinlab.identity;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.medellinlab.shared.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Does on a thread of its own what only known addresses need, so that the answer to the browser never waits for it
/// and its time tells nothing. When the process dies in between, the person asks again.
@Component
class Aside {

    private static final Logger LOG = LoggerFactory.getLogger(Aside.class);
    private static final int AT_ONCE = 4;

    /// Of two that wait for each other in the database one is sent away and may come again.
    private static final int ATTEMPTS = 3;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("sign-in-mail-", 0).factory());
    private final TransactionTemplate transactions;

    Aside(TransactionTemplate transactions) {
        this.transactions = transactions;
    }

    /// After the running transaction, in one of its own, as the product itself.
    ///
    /// @param what named in the log when it fails; no personal data
    void afterCommit(String what, Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                threads.execute(() -> run(what, work));
            }
        });
    }

    private void run(String what, Runnable work) {
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                CurrentActor.asSystem(() -> transactions.executeWithoutResult(status -> work.run()));
                return;
            } catch (RuntimeException failed) {
                if (attempt == ATTEMPTS || !(failed instanceof PessimisticLockingFailureException)) {
                    LOG.error("{} was not written", what, failed);
                    return;
                }
            }
        }
    }

    @PreDestroy
    void finish() {
        threads.close();
    }
}
