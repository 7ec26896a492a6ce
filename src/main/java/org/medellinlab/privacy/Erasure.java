package org.medellinlab.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.audit.Happened;
import org.medellinlab.audit.Trail;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PersonalData;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.RolesOfPerson;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks to be forgotten, and takes it back while there is time. The network office asks for whoever wrote a letter.
@Service
@Transactional
@PreAuthorize("@actor.isSignedIn()")
public class Erasure {

    public static final Duration WAIT = Duration.ofDays(7);
    private static final int LONGEST_REASON = 1000;

    /// A request that waits.
    ///
    /// @param byOffice whether the network office asked for the person
    public record Waiting(UUID id, Instant askedAt, Instant dueAt, boolean byOffice) {}

    private final List<PersonalData> sources;
    private final RolesOfPerson roles;
    private final ErasureMail mail;
    private final CurrentActor actors;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    Erasure(
            List<PersonalData> sources,
            RolesOfPerson roles,
            ErasureMail mail,
            CurrentActor actors,
            Trail trail,
            JdbcClient jdbc,
            Clock clock) {
        this.sources = sources;
        this.roles = roles;
        this.mail = mail;
        this.actors = actors;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Waiting> mine() {
        return waiting(actors.required().person());
    }

    /// From now on the time to think it over runs; the mail says so, with a link to take it back.
    public Waiting ask() {
        return ask(actors.required().person(), null, null);
    }

    public void takeBack() {
        takeBack(waiting(actors.required().person()).orElseThrow(NotForYou::new).id());
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@actor.mayKeepDirectory()")
    public Optional<Waiting> of(PersonId person) {
        return waiting(person);
    }

    /// Asks for somebody else.
    ///
    /// @param reason the letter: its date, who signed; erased with everything else
    /// @throws Refused without a reason, and for one of the team, whom only an administrator erases
    @PreAuthorize("@actor.mayKeepDirectory()")
    public Waiting askFor(PersonId person, String reason) {
        var words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw new Refused("privacy.erase.reason-needed", LONGEST_REASON);
        }
        if (!actors.isAdmin() && isOfTeam(person)) {
            throw new Refused("privacy.erase.of-team");
        }
        return ask(person, actors.required().person(), words);
    }

    @PreAuthorize("@actor.mayKeepDirectory()")
    public void takeBackFor(PersonId person) {
        takeBack(waiting(person).orElseThrow(NotForYou::new).id());
    }

    private boolean isOfTeam(PersonId person) {
        return roles.of(person).stream().anyMatch(held -> held.role().ordinal() <= Role.MONITOR.ordinal());
    }

    private Waiting ask(PersonId person, @Nullable PersonId by, @Nullable String reason) {
        var there = jdbc.sql("select count(*) from person where id = ? and erased_at is null")
                .param(person.value())
                .query(Integer.class)
                .single();
        if (there == 0) {
            throw new NotForYou();
        }
        sources.forEach(source -> source.refuseErasing(person));
        var now = clock.instant();
        var id = Ids.next();
        try {
            jdbc.sql("""
                            insert into erasure_request (id, person_id, asked_by, reason, asked_at, due_at)
                            values (?, ?, ?, ?, ?, ?)""")
                    .param(id)
                    .param(person.value())
                    .param(by == null ? null : by.value())
                    .param(reason)
                    .param(utc(now))
                    .param(utc(now.plus(WAIT)))
                    .update();
        } catch (DuplicateKeyException already) {
            throw new Refused("privacy.erase.already");
        }
        trail.record(Happened.ERASURE_ASKED, "Person", person.value(), null, Map.of(), Map.of());
        mail.tell(person, id, now.plus(WAIT), by != null);
        return waiting(person).orElseThrow();
    }

    void takeBack(UUID request) {
        var taken = jdbc.sql("""
                        update erasure_request set taken_back_at = ?, reason = null
                        where id = ? and taken_back_at is null and done_at is null""").params(utc(clock.instant()), request).update();
        if (taken != 1) {
            throw new NotForYou();
        }
        mail.revoke(request);
        var person = jdbc.sql("select person_id from erasure_request where id = ?")
                .param(request)
                .query(UUID.class)
                .single();
        trail.record(Happened.ERASURE_TAKEN_BACK, "Person", person, null, Map.of(), Map.of());
    }

    private Optional<Waiting> waiting(PersonId person) {
        return jdbc.sql("""
                        select id, asked_at, due_at, asked_by from erasure_request
                        where person_id = ? and taken_back_at is null and done_at is null""")
                .param(person.value())
                .query((rs, i) -> new Waiting(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        rs.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        rs.getString(4) != null))
                .optional();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
