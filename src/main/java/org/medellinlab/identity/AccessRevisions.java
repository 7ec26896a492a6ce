package org.medellinlab.identity;

import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.medellinlab.shared.AccessChanged;
import org.medellinlab.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Counts, for each person, how often what they may do has changed. The number changes in the transaction of the change
/// and is all that a node with open pages asks the database for.
@Component
class AccessRevisions {

    /// Longer than any transaction may take between the count and its commit.
    static final int RECENT_SECONDS = 60;

    private static final String BUMP = """
            insert into access_revision (person_id, revision, changed_at) values (?, 1, utc_timestamp(6))
            on duplicate key update revision = revision + 1, changed_at = utc_timestamp(6)""";

    private final JdbcClient jdbc;
    private final EntityManagerFactory entities;

    AccessRevisions(JdbcClient jdbc, EntityManagerFactory entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    @EventListener
    void on(AccessChanged changed) {
        var person = changed.person().value();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            bump(person);
            return;
        }
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Bump.class::isInstance)
                .map(Bump.class::cast)
                .findFirst()
                .orElseGet(this::register)
                .people
                .add(person);
    }

    /// Whose number changed lately, and what it is now. By the database's clock, so that all nodes mean the same.
    Map<PersonId, Long> recent() {
        var recent = new HashMap<PersonId, Long>();
        jdbc.sql("select person_id, revision from access_revision" + " where changed_at > utc_timestamp(6) - interval "
                        + RECENT_SECONDS + " second")
                .query(rs -> {
                    recent.put(new PersonId(rs.getObject(1, UUID.class)), rs.getLong(2));
                });
        return recent;
    }

    private Bump register() {
        var bump = new Bump();
        TransactionSynchronizationManager.registerSynchronization(bump);
        return bump;
    }

    private void bump(UUID person) {
        jdbc.sql(BUMP).param(person).update();
    }

    /// Taken late and in one order, so that these rows are held for a moment only and are never part of a deadlock.
    private final class Bump implements TransactionSynchronization {

        private final TreeSet<UUID> people = new TreeSet<>();

        /// Before the rows of the public pages, which everybody who writes in a lab wants.
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE - 1;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            var written = EntityManagerFactoryUtils.getTransactionalEntityManager(entities);
            if (written != null) {
                written.flush();
            }
            people.forEach(AccessRevisions.this::bump);
        }
    }
}
