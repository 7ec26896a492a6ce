package org.medellinlab.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door: who has arrived. Whatever is written down twice counts once, and everything leaves a line in the log.
@Service
@Transactional
@PreAuthorize("@actor.mayFacilitate(#lab)")
public class CheckIn {

    private final MixedGroupings people;
    private final CheckInCodes codes;
    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    CheckIn(MixedGroupings people, CheckInCodes codes, JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.people = people;
        this.codes = codes;
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    /// Everybody who is expected, by name.
    @Transactional(readOnly = true)
    public List<CheckInRow> expected(LabId lab) {
        var zone = zone(lab);
        var arrived = new HashMap<UUID, LocalDateTime>();
        jdbc.sql("select person_id, arrived_at from check_in where lab_id = ? and arrived_at is not null")
                .param(lab.value())
                .query(rs -> {
                    arrived.put(rs.getObject(1, UUID.class), local(rs, 2, zone));
                });
        return people.people(lab).stream()
                .map(person -> new CheckInRow(person, arrived.get(person.id().value())))
                .toList();
    }

    /// Writes down that they arrived; who had already arrived stays as they were.
    ///
    /// @return how many of them are news
    public int arrive(LabId lab, Collection<PersonId> who, CheckInWay way) {
        var entries = codes.ofLab(lab);
        var now = clock.instant();
        var news = 0;
        for (var person : who) {
            var entry = entries.get(person.value());
            if (entry == null) {
                throw new NotForYou();
            }
            if (entry.arrive(now)) {
                log(entry, true, way, now);
                news++;
            }
        }
        return news;
    }

    /// The same for who carries the code.
    ///
    /// @throws Refused when nobody of this lab has the code
    public CheckInRow arriveWith(LabId lab, String code, CheckInWay way) {
        var typed = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        var person = codes.ofLab(lab).values().stream()
                .filter(entry -> entry.code().equals(typed))
                .map(CheckInEntry::person)
                .findFirst()
                .orElseThrow(() -> new Refused("registration.checkin.refused.unknown"));
        arrive(lab, List.of(new PersonId(person)), way);
        return expected(lab).stream()
                .filter(row -> row.person().id().value().equals(person))
                .findFirst()
                .orElseThrow(NotForYou::new);
    }

    /// Takes an arrival back; the log keeps both.
    public void takeBack(LabId lab, PersonId person) {
        var entry = codes.ofLab(lab).get(person.value());
        if (entry == null) {
            throw new NotForYou();
        }
        if (entry.takeBack()) {
            log(entry, false, CheckInWay.TYPED, clock.instant());
        }
    }

    /// The last lines of the log, the latest first.
    @Transactional(readOnly = true)
    public List<CheckInLine> log(LabId lab) {
        var zone = zone(lab);
        return jdbc.sql("""
                        select p.name, e.is_arrival, e.way, e.at, b.name from check_in_event e
                        join check_in c on c.id = e.check_in_id join person p on p.id = c.person_id
                        left join person b on b.id = e.by_id
                        where c.lab_id = ? order by e.at desc, e.id desc limit 200
                        """)
                .param(lab.value())
                .query((rs, i) -> new CheckInLine(
                        rs.getString(1),
                        rs.getBoolean(2),
                        CheckInWay.valueOf(rs.getString(3)),
                        Objects.requireNonNull(local(rs, 4, zone)),
                        rs.getString(5)))
                .list();
    }

    private void log(CheckInEntry entry, boolean isArrival, CheckInWay way, Instant now) {
        codes.flush();
        jdbc.sql("insert into check_in_event (id, check_in_id, is_arrival, way, by_id, at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        entry.uuid(),
                        isArrival,
                        way.name(),
                        actor.required().person().value(),
                        LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    private ZoneId zone(LabId lab) {
        return ZoneId.of(jdbc.sql("select zone from lab where id = ?")
                .param(lab.value())
                .query(String.class)
                .single());
    }

    private static LocalDateTime local(ResultSet rs, int column, ZoneId zone) throws SQLException {
        return rs.getObject(column, LocalDateTime.class)
                .atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(zone)
                .toLocalDateTime();
    }
}
