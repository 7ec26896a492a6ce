package org.medellinlab.web;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PublicChanged;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Counts, for each lab, how often what the public sees has changed. The number changes in the transaction of the
/// change
/// and is all that a node asks the database for.
@Component
class PublicRevisions {

    /// @param changedAt by the database's clock, so that all nodes say the same
    record Revision(long number, Instant changedAt) {

        static final Revision NONE = new Revision(0, Instant.EPOCH);
    }

    private final JdbcClient jdbc;
    private final ObjectProvider<EntityManagerFactory> entities;

    PublicRevisions(JdbcClient jdbc, ObjectProvider<EntityManagerFactory> entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    @EventListener
    void on(PublicChanged changed) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            bump(changed.lab());
            return;
        }
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Bump.class::isInstance)
                .map(Bump.class::cast)
                .findFirst()
                .orElseGet(this::register)
                .labs
                .add(changed.lab().value());
    }

    Map<LabId, Revision> all() {
        var all = new HashMap<LabId, Revision>();
        jdbc.sql("select lab_id, revision, changed_at from public_revision").query(rs -> {
            all.put(
                    new LabId(rs.getObject(1, UUID.class)),
                    new Revision(
                            rs.getLong(2), rs.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
        });
        return all;
    }

    private Bump register() {
        var bump = new Bump();
        TransactionSynchronizationManager.registerSynchronization(bump);
        return bump;
    }

    private void bump(LabId lab) {
        jdbc.sql("insert into public_revision (lab_id, revision, changed_at) values (?, 1, utc_timestamp(6))"
                        + " on duplicate key update revision = revision + 1, changed_at = utc_timestamp(6)")
                .param(lab.value())
                .update();
    }

    /// All writers of a lab meet at its one row. It is taken last, once per transaction and after everything else was
    /// written, so that it is held for a moment only and never part of a deadlock.
    private final class Bump implements TransactionSynchronization {

        private final TreeSet<UUID> labs = new TreeSet<>();

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            var written = EntityManagerFactoryUtils.getTransactionalEntityManager(entities.getObject());
            if (written != null) {
                written.flush();
            }
            labs.forEach(lab -> bump(new LabId(lab)));
        }
    }
}
