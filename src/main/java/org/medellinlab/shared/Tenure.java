package org.medellinlab.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From when until when somebody holds a seat, and what follows from it: both days whole, as they are where the seat's
/// organisation is. A seat changes hands for everybody at the same moment, whichever lab is asking.
///
/// @param place whose day counts, as [HomeZone#at] takes it
/// @param until absent for who holds it until further notice
public record Tenure(
        @Nullable String place, LocalDate from, @Nullable LocalDate until) {

    /// What a select needs of a holding, where `o` is the seat's organisation and `c` its city, if it has one.
    public static final String COLUMNS =
            "coalesce(c.zone, o.country, c.country) as place, h.from_on as held_from, h.until_on as held_until";

    /// @return nothing when the row is about no holding
    public static @Nullable Tenure read(ResultSet rs) throws SQLException {
        var from = rs.getObject("held_from", LocalDate.class);
        return from == null
                ? null
                : new Tenure(rs.getString("place"), from, rs.getObject("held_until", LocalDate.class));
    }

    public boolean isNow(Clock clock) {
        var today = LocalDate.now(clock.withZone(HomeZone.at(place)));
        return !today.isBefore(from) && (until == null || !today.isAfter(until));
    }
}
