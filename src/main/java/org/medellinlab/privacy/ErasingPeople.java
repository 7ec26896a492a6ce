package org.medellinlab.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.audit.Happened;
import org.medellinlab.audit.Trail;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PersonalData;
import org.medellinlab.shared.PersonalData.Forgotten;
import org.medellinlab.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Erases whose time to think it over has passed: each person whole, in one transaction, on one node.
@Component
@Lazy // made when the public pages are there, though it keeps time
class ErasingPeople {

    private static final Logger LOG = LoggerFactory.getLogger(ErasingPeople.class);

    private record Due(UUID id, PersonId person) {}

    private final List<PersonalData> sources;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ErasingPeople(
            List<PersonalData> sources, Trail trail, JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(PersonalData::order).reversed())
                .toList();
        this.trail = trail;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 120_000, fixedDelay = 600_000)
    void eraseWhoIsDue() {
        while (Boolean.TRUE.equals(transactions.execute(status -> CurrentActor.asSystem(this::eraseNext)))) {
            // one after the other, each for itself
        }
    }

    /// @return whether there was one
    private boolean eraseNext() {
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var due = jdbc.sql("""
                        select id, person_id from erasure_request where done_at is null and taken_back_at is null
                            and due_at <= ? order by due_at limit 1 for update skip locked""")
                .param(now)
                .query((rs, i) -> new Due(rs.getObject(1, UUID.class), new PersonId(rs.getObject(2, UUID.class))))
                .optional();
        due.ifPresent(request -> {
            try {
                erase(request.person());
                jdbc.sql("update erasure_request set done_at = ? where id = ?")
                        .params(now, request.id())
                        .update();
            } catch (Refused cannotBeDoneWithout) {
                LOG.warn(
                        "The request {} to erase somebody waits another day: {}",
                        request.id(),
                        cannotBeDoneWithout.key());
                jdbc.sql("update erasure_request set due_at = ? where id = ?")
                        .params(now.plus(Duration.ofDays(1)), request.id())
                        .update();
            }
        });
        return due.isPresent();
    }

    /// Nothing personal is left afterwards.
    private void erase(PersonId person) {
        sources.forEach(source -> source.refuseErasing(person));
        var whom = whom(person);
        sources.forEach(source -> source.erase(whom));
        jdbc.sql("update erasure_request set reason = null where person_id = ?")
                .param(person.value())
                .update();
        trail.record(Happened.ERASED, "Person", person.value(), null, Map.of(), Map.of());
    }

    private Forgotten whom(PersonId person) {
        record Known(
                String name,
                @Nullable String address,
                @Nullable String phone) {}
        var known = jdbc.sql("select name, address, phone from person where id = ? for update")
                .param(person.value())
                .query((rs, i) -> new Known(rs.getString(1), rs.getString(2), rs.getString(3)))
                .single();
        var addresses = new LinkedHashSet<String>();
        if (known.address() != null) {
            addresses.add(known.address());
        }
        addresses.addAll(jdbc.sql("select address from person_address where person_id = ?")
                .param(person.value())
                .query(String.class)
                .list());
        return new Forgotten(person, known.name(), addresses, known.phone());
    }
}
