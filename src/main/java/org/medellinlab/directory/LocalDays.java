package org.medellinlab.directory;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.DirectoryKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which day it is where a thing of the directory is: in the zone of its city; where that is not written down, in the
/// zone most of its country has; for what has no place, where the network is kept.
@Component
class LocalDays {

    static final ZoneId NETWORK = ZoneId.of("America/Bogota");
    private static final Map<String, Optional<ZoneId>> COUNTRIES = new ConcurrentHashMap<>();

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
        var from = switch (thing.kind()) {
            case CITY -> "c.country from city c where c.id = ?";
            case ORGANISATION ->
                "coalesce(o.country, c.country) from organisation o left join city c on c.id = o.city_id where o.id = ?";
            case SEAT ->
                "coalesce(o.country, c.country) from seat s join organisation o on o.id = s.organisation_id"
                        + " left join city c on c.id = o.city_id where s.id = ?";
            case PERSON ->
                "coalesce(o.country, c.country) from holding h join seat s on s.id = h.seat_id"
                        + " join organisation o on o.id = s.organisation_id left join city c on c.id = o.city_id"
                        + " where h.person_id = ? order by h.until_on is not null, h.from_on desc limit 1";
        };
        return jdbc.sql("select c.zone, " + from)
                .param(thing.id())
                .query((rs, i) -> zone(rs.getString(1), rs.getString(2)))
                .optional()
                .orElse(NETWORK);
    }

    private static ZoneId zone(@Nullable String ofCity, @Nullable String country) {
        return ofCity != null
                ? ZoneId.of(ofCity)
                : Optional.ofNullable(country).flatMap(LocalDays::ofMost).orElse(NETWORK);
    }

    /// The zone with the difference to UTC that most zones of the country have; of several, the first by name.
    static Optional<ZoneId> ofMost(String country) {
        return COUNTRIES.computeIfAbsent(
                country,
                code -> TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, code, null).stream()
                        .filter(ZoneId.getAvailableZoneIds()::contains)
                        .collect(Collectors.groupingBy(
                                id -> TimeZone.getTimeZone(id).getRawOffset()))
                        .values()
                        .stream()
                        .min(Comparator.comparing((java.util.List<String> ids) -> -ids.size())
                                .thenComparing(
                                        ids -> ids.stream().sorted().findFirst().orElse("")))
                        .map(ids -> ZoneId.of(ids.stream().sorted().findFirst().orElseThrow())));
    }
}
