package org.medellinlab.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person in a seat, from a day until a day (included), or until further notice.
@Embeddable
record Holding(
        @Column(name = "seat_id", nullable = false) UUID seat,
        @Column(name = "from_on", nullable = false) LocalDate from,
        @Column(name = "until_on") @Nullable LocalDate until,
        @Column(name = "acting", nullable = false) boolean acting) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
