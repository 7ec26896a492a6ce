package org.medellinlab.shared;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The time zone somebody is at home in: that of the city; where it is not written down, the one most of the country
/// has; for what has no place, where the network is kept.
public final class HomeZone {

    public static final ZoneId NETWORK = ZoneId.of("America/Bogota");

    private static final int COUNTRY = 2;
    private static final Map<String, Optional<ZoneId>> COUNTRIES = new ConcurrentHashMap<>();

    private HomeZone() {}

    /// @param place a zone's name, or a country's code of two letters (ISO 3166-1), or nothing
    public static ZoneId at(@Nullable String place) {
        if (place == null) {
            return NETWORK;
        }
        return place.length() == COUNTRY ? ofMost(place).orElse(NETWORK) : ZoneId.of(place);
    }

    /// The zone with the difference to UTC that most zones of the country have; of several, the first by name.
    private static Optional<ZoneId> ofMost(String country) {
        return COUNTRIES.computeIfAbsent(
                country,
                code -> TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, code, null).stream()
                        .filter(ZoneId.getAvailableZoneIds()::contains)
                        .collect(Collectors.groupingBy(
                                id -> TimeZone.getTimeZone(id).getRawOffset()))
                        .values()
                        .stream()
                        .min(Comparator.comparing((List<String> ids) -> -ids.size())
                                .thenComparing(
                                        ids -> ids.stream().sorted().findFirst().orElse("")))
                        .map(ids -> ZoneId.of(ids.stream().sorted().findFirst().orElseThrow())));
    }
}
