package org.medellinlab.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.HomeZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which day it is where a thing of the directory is at home.
@Component
class LocalDays {

    private final JdbcClient jdbc;
    private final Clock clock;

    LocalDays(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDate today(DirectoryKind.Thing thing) {
        return LocalDate.now(clock.withZone(zone(thing)));
    }

    ZoneId zone(DirectoryKind.Thing thing) {
        var place = switch (thing.kind()) {
            case CITY -> "coalesce(c.zone, c.country) from city c where c.id = ?";
            case ORGANISATION ->
                "coalesce(c.zone, o.country, c.country) from organisation o left join city c on c.id = o.city_id"
                        + " where o.id = ?";
            case SEAT ->
                "coalesce(c.zone, o.country, c.country) from seat s join organisation o on o.id = s.organisation_id"
                        + " left join city c on c.id = o.city_id where s.id = ?";
            case PERSON ->
                "coalesce(c.zone, o.country, c.country) from holding h join seat s on s.id = h.seat_id"
                        + " join organisation o on o.id = s.organisation_id left join city c on c.id = o.city_id"
                        + " where h.person_id = ? order by h.until_on is not null, h.from_on desc limit 1";
        };
        return jdbc.sql("select " + place)
                .param(thing.id())
                .query((rs, i) -> HomeZone.at(rs.getString(1)))
                .optional()
                .orElse(HomeZone.NETWORK);
    }
}
