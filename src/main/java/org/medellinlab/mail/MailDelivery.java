package org.medellinlab.mail;

import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Installation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// This node's postman: begins when the product is ready, ends before it stops, and is woken by every commit that
/// posted
/// a letter. The first page does not wait for it.
@Component
class MailDelivery implements SmartLifecycle {

    private final Supplier<Postman> hired;
    private volatile @Nullable Postman postman;

    MailDelivery(ObjectProvider<MailQueue> queue, Installation installation, Clock clock) {
        var node = installation.node() == null ? "node" : installation.node();
        this.hired = () -> new Postman(queue.getObject(), SmtpServer.of(installation), node, clock);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void posted(Outbox.Posted event) {
        var awake = postman;
        if (awake != null) {
            awake.wake();
        }
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        start();
    }

    @Override
    public void start() {
        var begins = hired.get();
        postman = begins;
        begins.start();
    }

    @Override
    public void stop() {
        var ends = postman;
        postman = null;
        if (ends != null) {
            ends.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return postman != null;
    }
}
