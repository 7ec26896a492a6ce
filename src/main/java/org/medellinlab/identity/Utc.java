package org.medellinlab.identity;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// Instants as the database keeps them: date and time in UTC.
final class Utc {

    private Utc() {}

    static LocalDateTime of(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }
}
