package org.medellinlab.audit;

import jakarta.persistence.EntityManagerFactory;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;

/// Records what services write past Hibernate, and says through which channel a change comes.
@Component
public class Trail {

    /// Stands in `was` and `became` for what is personal or secret: that it changed is told, not what it is.
    public static final String UNTOLD = Plain.UNTOLD;

    private static final ThreadLocal<@Nullable Origin> ORIGIN = new ThreadLocal<>();

    private final CurrentActor actor;
    private final EntityManagerFactory entities;
    private final JdbcTemplate jdbc;
    private final TrailWriting writing;

    Trail(CurrentActor actor, EntityManagerFactory entities, JdbcTemplate jdbc, TrailWriting writing) {
        this.actor = actor;
        this.entities = entities;
        this.jdbc = jdbc;
        this.writing = writing;
    }

    /// Records in the running transaction.
    ///
    /// @param kind the simple name of what it is: `RoleGrant`
    /// @param was the fields before; no personal data and no secrets, here and in `became`
    public void record(
            Happened happened,
            String kind,
            UUID thing,
            @Nullable LabId lab,
            Map<String, ? extends @Nullable Object> was,
            Map<String, ? extends @Nullable Object> became) {
        var entry = new Entry(origin(), happened, kind, thing);
        entry.isIn(lab == null ? null : lab.value(), null, null);
        was.forEach((field, value) -> entry.was(field, Plain.of(value)));
        became.forEach((field, value) -> entry.became(field, Plain.of(value)));
        jdbc.execute((java.sql.Connection connection) -> {
            writing.write(connection, java.util.List.of(entry));
            return true;
        });
    }

    /// Runs work whose changes come through the channel.
    ///
    /// @param person whose doing it is, when nobody is signed in: who was written to
    public <T> T through(Channel channel, @Nullable PersonId person, Supplier<T> work) {
        var before = ORIGIN.get();
        var who = person == null ? origin().person() : person.value();
        ORIGIN.set(new Origin(who, channel));
        try {
            var result = work.get();
            flush();
            return result;
        } finally {
            if (before == null) {
                ORIGIN.remove();
            } else {
                ORIGIN.set(before);
            }
        }
    }

    Origin origin() {
        var said = ORIGIN.get();
        if (said != null) {
            return said;
        }
        return actor.signedIn()
                .map(CurrentActor.SignedIn::person)
                .filter(person -> !person.equals(org.medellinlab.shared.Actor.SYSTEM.person()))
                .map(person -> new Origin(person.value(), Channel.WEB))
                .orElse(new Origin(null, Channel.JOB));
    }

    /// What is written at the end of the transaction would no longer know its channel.
    private void flush() {
        var open = EntityManagerFactoryUtils.getTransactionalEntityManager(entities);
        if (open != null && open.isJoinedToTransaction()) {
            open.flush();
        }
    }
}
