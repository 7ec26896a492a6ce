package org.medellinlab.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.medellinlab.audit.Happened;
import org.medellinlab.audit.Trail;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.HeldRole;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.RolesOfPerson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// When mail does not arrive, an organiser who has somebody before them shows a code that signs that person in, once,
/// within minutes. Only who comes to that lab is let in like this, and nobody who may more than the organiser there:
/// otherwise this would be a way to become somebody else.
@Service
@Transactional
public class LettingIn {

    static final Duration LIVES = Duration.ofMinutes(5);

    private record Entry(PersonId person, LabId lab) {}

    private final JdbcClient jdbc;
    private final RolesOfPerson roles;
    private final Directory directory;
    private final Installation installation;
    private final CurrentActor actor;
    private final Trail trail;
    private final Clock clock;

    LettingIn(
            JdbcClient jdbc,
            RolesOfPerson roles,
            Directory directory,
            Installation installation,
            CurrentActor actor,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.directory = directory;
        this.installation = installation;
        this.actor = actor;
        this.trail = trail;
        this.clock = clock;
    }

    /// Somebody who comes to the lab, by their key or their identifier.
    @Transactional(readOnly = true)
    @PreAuthorize("@actor.mayOrganise(#lab)")
    public Optional<PersonRow> guest(LabId lab, String who) {
        return (who.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                        ? directory.person(new PersonId(UUID.fromString(who)))
                        : directory.personNamed(who))
                .filter(person -> comesTo(lab, person.id()));
    }

    /// Makes the code; a former one for the same person ends with it.
    ///
    /// @throws Refused for somebody who may more than to take part in this lab
    @PreAuthorize("@actor.mayOrganise(#lab)")
    public DeskCode show(LabId lab, PersonId person) {
        if (!comesTo(lab, person)) {
            throw new NotForYou();
        }
        if (mayMore(lab, person)) {
            throw new Refused("door.desk.team");
        }
        var now = clock.instant();
        jdbc.sql("update desk_entry set expires_at = ? where person_id = ? and used_at is null and expires_at > ?")
                .params(Utc.of(now), person.value(), Utc.of(now))
                .update();
        var id = Ids.next();
        var link = Secrets.nextShort();
        var until = now.plus(LIVES);
        jdbc.sql("""
                        insert into desk_entry (id, link_hash, person_id, lab_id, shown_by, shown_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        Secrets.hash(link),
                        person.value(),
                        lab.value(),
                        actor.required().person().value(),
                        Utc.of(now),
                        Utc.of(until))
                .update();
        trail.record(Happened.LET_IN, "Person", person.value(), lab, Map.of(), Map.of());
        return new DeskCode(id, installation.address("/in/" + link), until);
    }

    /// Whether the person is in.
    @Transactional(readOnly = true)
    @PreAuthorize("@actor.mayOrganise(#lab)")
    public boolean isUsed(LabId lab, UUID code) {
        return jdbc.sql("select count(*) from desk_entry where id = ? and lab_id = ? and used_at is not null")
                        .params(code, lab.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /// Whom the code would sign in; asking changes nothing.
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Optional<String> opensFor(String link) {
        return jdbc.sql("""
                        select p.name from desk_entry e join person p on p.id = e.person_id
                        where e.link_hash = ? and e.used_at is null and e.expires_at > ?""")
                .params(Secrets.hash(link), Utc.of(clock.instant()))
                .query(String.class)
                .optional();
    }

    /// Uses the code up. What the person may is looked at again: they may have been given a role meanwhile.
    Optional<PersonId> use(String link) {
        var now = Utc.of(clock.instant());
        var hash = Secrets.hash(link);
        var used = jdbc.sql(
                        "update desk_entry set used_at = ? where link_hash = ? and used_at is null and expires_at > ?")
                .params(now, hash, now)
                .update();
        if (used != 1) {
            return Optional.empty();
        }
        var entry = jdbc.sql("select person_id, lab_id from desk_entry where link_hash = ?")
                .param(hash)
                .query((rs, i) ->
                        new Entry(new PersonId(rs.getObject(1, UUID.class)), new LabId(rs.getObject(2, UUID.class))))
                .single();
        return comesTo(entry.lab(), entry.person()) && !mayMore(entry.lab(), entry.person())
                ? Optional.of(entry.person())
                : Optional.empty();
    }

    /// Is registered there: what follows from a visit or a group names that thing, too.
    private boolean comesTo(LabId lab, PersonId person) {
        return roles(person)
                .anyMatch(held -> lab.equals(held.lab())
                        && held.thing() == null
                        && held.role().ordinal() > Role.MONITOR.ordinal());
    }

    /// Administers, keeps the network, organises anywhere, or was given anything in another lab.
    private boolean mayMore(LabId lab, PersonId person) {
        return roles(person)
                .anyMatch(held -> held.role().ordinal() <= Role.ORGANISER.ordinal()
                        || (held.role().ordinal() <= Role.MONITOR.ordinal() && !lab.equals(held.lab())));
    }

    private Stream<HeldRole> roles(PersonId person) {
        return roles.of(person).stream();
    }
}
