package org.medellinlab.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.audit.Happened;
import org.medellinlab.audit.Trail;
import org.medellinlab.shared.AccessChanged;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives roles to people and takes them back. An administrator grants everything; an organiser
/// makes organisers, facilitators and monitors of the own lab. What follows from seats, visits and
/// groups is never granted here.
@Service
@Transactional
public class Granting {

    private static final String MAY_GRANT =
            "@actor.isAdmin() or (#lab != null and #role.name() != 'ADMIN' and #role.name() != 'NETWORK_OFFICE'"
                    + " and @actor.mayOrganise(#lab))";

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Trail trail;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Granting(JdbcClient jdbc, CurrentActor actor, Trail trail, Clock clock, ApplicationEventPublisher events) {
        this.events = events;
        this.jdbc = jdbc;
        this.trail = trail;
        this.actor = actor;
        this.clock = clock;
    }

    /// Granting what is already held changes nothing.
    ///
    /// @param lab where the role holds; everywhere when absent, as for administrators
    @PreAuthorize(MAY_GRANT)
    public void grant(PersonId person, Role role, @Nullable LabId lab) {
        if (role.ordinal() > Role.MONITOR.ordinal()) {
            throw new IllegalArgumentException(role + " follows from registrations, visits and seats");
        }
        if (lab != null && role.ordinal() <= Role.NETWORK_OFFICE.ordinal()) {
            throw new IllegalArgumentException(role + " holds everywhere");
        }
        if (isGranted(person, role, lab)) {
            return;
        }
        var by = actor.required();
        jdbc.sql("""
                        insert into role_grant (id, person_id, role, lab_id, granted_by, granted_at)
                        values (?, ?, ?, ?, ?, ?) on duplicate key update role = values(role)""")
                .param(Ids.next())
                .param(person.value())
                .param(role.name())
                .param(lab == null ? null : lab.value())
                .param(by.isSystem() ? null : by.person().value())
                .param(Utc.of(clock.instant()))
                .update();
        events.publishEvent(new AccessChanged(person));
        trail.record(Happened.GRANTED, "Person", person.value(), lab, Map.of(), Map.of("role", role));
    }

    private boolean isGranted(PersonId person, Role role, @Nullable LabId lab) {
        return jdbc.sql("select count(*) from role_grant where person_id = ? and role = ? and lab_id <=> ?")
                        .param(person.value())
                        .param(role.name())
                        .param(lab == null ? null : lab.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// Takes a role back. The last administrator stays, so that somebody can always get in.
    @PreAuthorize(MAY_GRANT)
    public void revoke(PersonId person, Role role, @Nullable LabId lab) {
        if (role == Role.ADMIN) {
            var administrators = jdbc.sql("select person_id from role_grant where role = 'ADMIN' for update")
                    .query(UUID.class)
                    .list();
            if (administrators.equals(List.of(person.value()))) {
                throw new Refused("identity.grant.lastAdministrator");
            }
        }
        var taken = jdbc.sql("delete from role_grant where person_id = ? and role = ? and lab_id <=> ?")
                .param(person.value())
                .param(role.name())
                .param(lab == null ? null : lab.value())
                .update();
        if (taken > 0) {
            events.publishEvent(new AccessChanged(person));
            trail.record(Happened.REVOKED, "Person", person.value(), lab, Map.of("role", role), Map.of());
        }
    }

    /// What was granted for a lab, in the order it was granted.
    @Transactional(readOnly = true)
    @PreAuthorize("@actor.mayOrganise(#lab)")
    public List<GrantRow> grantsOf(LabId lab) {
        return list("g.lab_id = ?", lab.value());
    }

    /// What was granted everywhere.
    @Transactional(readOnly = true)
    @PreAuthorize("@actor.isAdmin()")
    public List<GrantRow> grantsEverywhere() {
        return list("g.lab_id is null");
    }

    /// What was granted to the acting person, everywhere and in labs.
    @Transactional(readOnly = true)
    @PreAuthorize("@actor.isSignedIn()")
    public List<GrantRow> mine() {
        return list("g.person_id = ?", actor.required().person().value());
    }

    private List<GrantRow> list(String which, Object... parameters) {
        return jdbc.sql("""
                        select g.*, p.name, b.name as by_name from role_grant g join person p on p.id = g.person_id
                        left join person b on b.id = g.granted_by where\s""" + which + " order by g.granted_at, g.id")
                .params(parameters)
                .query((rs, i) -> row(rs))
                .list();
    }

    private static GrantRow row(ResultSet rs) throws SQLException {
        var lab = rs.getObject("lab_id", UUID.class);
        var by = rs.getObject("granted_by", UUID.class);

        return new GrantRow(
                new PersonId(rs.getObject("person_id", UUID.class)),
                rs.getString("name"),
                Role.valueOf(rs.getString("role")),
                lab == null ? null : new LabId(lab),
                by == null ? null : new PersonId(by),
                rs.getString("by_name"),
                Utc.instant(rs.getObject("granted_at", LocalDateTime.class)));
    }
}
