package org.medellinlab.mail;

import java.time.Clock;
import org.medellinlab.shared.Installation;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// This node's postman: begins when the product has started, ends before it stops, and is woken by
/// every commit that posted a letter.
@Component
class MailDelivery implements SmartLifecycle {

    private final Postman postman;
    private volatile boolean running;

    MailDelivery(MailQueue queue, Installation installation, Clock clock) {
        var node = installation.node() == null ? "node" : installation.node();
        this.postman = new Postman(queue, SmtpServer.of(installation), node, clock);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void posted(Outbox.Posted event) {
        postman.wake();
    }

    @Override
    public void start() {
        running = true;
        postman.start();
    }

    @Override
    public void stop() {
        postman.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
