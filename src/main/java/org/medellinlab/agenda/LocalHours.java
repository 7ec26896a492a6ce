package org.medellinlab.agenda;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// When something is that is said by the clocks of a zone. An hour that summer time leaves out is the one after it, and
/// what begins there still lasts as long; of an hour that comes twice the first is meant.
public record LocalHours(ZonedDateTime starts, ZonedDateTime ends) {

    public static LocalHours of(LocalDateTime from, LocalDateTime until, ZoneId zone) {
        var starts = from.atZone(zone);
        var left = !starts.toLocalDateTime().equals(from);
        var ends = left ? starts.plus(Duration.between(from, until)) : until.atZone(zone);
        return new LocalHours(starts, ends);
    }

    public static LocalHours of(AgendaItemRow item, ZoneId zone) {
        return of(item.startsAt(), item.endsAt(), zone);
    }

    public Duration length() {
        return Duration.between(starts, ends);
    }
}
