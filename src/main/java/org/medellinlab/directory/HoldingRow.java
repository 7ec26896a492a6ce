package org.medellinlab.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That a person holds or held a seat, as a sheet tells it: from either side.
///
/// @param personKey absent for a former holder who was forgotten
public record HoldingRow(
        @Nullable String personKey,
        String personName,
        String seatKey,
        String seatTitle,
        String organisationName,
        LocalDate from,
        @Nullable LocalDate until,
        boolean acting) {

    public boolean coversDay(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
