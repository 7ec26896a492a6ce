package org.medellinlab.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How many delegates a lab has room for, and who waits: for its organisers.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class GivingPlaces {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private final Places places;
    private final SettingsOfLabs settings;
    private final WaitingPlaces line;
    private final Registered registered;
    private final LabReading labs;
    private final JdbcClient jdbc;
    private final Clock clock;

    GivingPlaces(
            Places places,
            SettingsOfLabs settings,
            WaitingPlaces line,
            Registered registered,
            LabReading labs,
            JdbcClient jdbc,
            Clock clock) {
        this.places = places;
        this.settings = settings;
        this.line = line;
        this.registered = registered;
        this.labs = labs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public PlacesSheet sheet(LabId lab) {
        var zone = labs.sheet(lab).orElseThrow(NotForYou::new).draft().zone();
        var waiting = jdbc.sql("""
                        select w.invitation_id, w.waits_since, w.offer_until, w.lapsed_at, p.name, p.address,
                            o.name as organisation
                        from waiting_place w join invitation i on i.id = w.invitation_id
                        join person p on p.id = i.person_id
                        left join seat s on s.id = i.seat_id
                        left join organisation o on o.id = coalesce(s.organisation_id, i.organisation_id)
                        where w.lab_id = ? order by w.lapsed_at is not null, w.queued_at, w.id
                        """)
                .param(lab.value())
                .query((rs, i) -> waiting(rs, zone))
                .list();
        var settled = places.settings(lab);
        return new PlacesSheet(
                new PlacesDraft(settled.delegatePlaces(), settled.offerHours(), places.version(lab)),
                registered.delegates(lab.value()),
                line.offered(lab.value(), clock.instant()),
                waiting);
    }

    /// Settles how many there are. More places go at once to who waits; fewer take nobody's place away.
    ///
    /// @throws Refused for numbers that cannot be, and when somebody else settled it meanwhile
    public void settle(LabId lab, PlacesDraft draft) {
        places.hold(lab);
        if (places.version(lab) != draft.version()) {
            throw new Refused("stay.places.refused.stale");
        }
        var settled = places.settings(lab);
        settled.settle(draft.places(), draft.offerHours());
        settings.saveAndFlush(settled);
        places.passOn(lab);
    }

    /// Lets somebody change places with who is just ahead in the line; the first stays where they are.
    public void moveUp(LabId lab, UUID invitation) {
        places.hold(lab);
        WaitingPlace ahead = null;
        for (var waiting : line.findByLabOrderByQueuedAtAscIdAsc(lab.value())) {
            if (waiting.invitation().equals(invitation)) {
                if (ahead != null && waiting.isInLine()) {
                    waiting.changePlacesWith(ahead);
                }
                return;
            }
            if (waiting.isInLine()) {
                ahead = waiting;
            }
        }
        throw new NotForYou();
    }

    /// Offers somebody a free place, whatever their place in the line.
    ///
    /// @throws Refused when none is free, or the lab is over
    public void offer(LabId lab, UUID invitation) {
        places.hold(lab);
        places.passOn(lab);
        var sheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var waiting = line.findByLabOrderByQueuedAtAscIdAsc(lab.value()).stream()
                .filter(each -> each.invitation().equals(invitation))
                .findFirst()
                .orElseThrow(NotForYou::new);
        if (waiting.isOfferedAt(now)) {
            return;
        }
        if (sheet.today(clock).isAfter(sheet.draft().lastDay())) {
            throw new Refused("stay.places.refused.late");
        }
        if (places.free(lab, now) <= 0) {
            throw new Refused("stay.places.refused.full");
        }
        places.offer(waiting, sheet, now);
    }

    private static PlacesSheet.Waiting waiting(ResultSet rs, ZoneId zone) throws SQLException {
        var organisation = rs.getString("organisation");
        var since = local(rs, "waits_since", zone);
        return new PlacesSheet.Waiting(
                rs.getObject("invitation_id", UUID.class),
                rs.getString("name"),
                organisation == null ? null : TEXT.convertToEntityAttribute(organisation),
                since == null ? LocalDateTime.MIN : since,
                local(rs, "offer_until", zone),
                rs.getObject("lapsed_at") != null,
                rs.getString("address") != null);
    }

    private static @Nullable LocalDateTime local(ResultSet rs, String column, ZoneId zone) throws SQLException {
        var at = rs.getObject(column, LocalDateTime.class);
        return at == null
                ? null
                : at.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDateTime();
    }
}
