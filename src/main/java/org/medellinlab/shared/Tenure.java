package org.medellinlab.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;

/// From when until when somebody holds a seat, and what follows from it: both days whole, as they are where the seat's
/// organisation is. A seat changes hands for everybody at the same moment, whichever lab is asking.
///
/// @param place whose day counts, as [HomeZone#at] takes it
/// @param until absent for who holds it until further notice
public record Tenure(
        @Nullable String place, LocalDate from, @Nullable LocalDate until) {

    /// What a select needs of `holding h`, which [#HOME] leads to its place.
    public static final String COLUMNS =
            "coalesce(c.zone, o.country, c.country) as place, h.from_on as held_from, h.until_on as held_until";

    /// From `holding h` to its seat `s`, the seat's organisation `o` and the city `c` of that, if it has one.
    public static final String HOME = """
            join seat s on s.id = h.seat_id join organisation o on o.id = s.organisation_id
            left join city c on c.id = o.city_id""";

    /// Instead of [#COLUMNS], for what somebody has or is without a seat.
    public static final String ALWAYS = "null as place, null as held_from, null as held_until";

    /// The rows of what is so now.
    public static <T> ResultSetExtractor<List<T>> now(Clock clock, RowMapper<T> row) {
        return rs -> {
            var rows = new ArrayList<T>();
            while (rs.next()) {
                if (isNow(rs, clock)) {
                    rows.add(row.mapRow(rs, rows.size()));
                }
            }
            return rows;
        };
    }

    private static boolean isNow(ResultSet rs, Clock clock) throws SQLException {
        var from = rs.getObject("held_from", LocalDate.class);
        return from == null
                || new Tenure(rs.getString("place"), from, rs.getObject("held_until", LocalDate.class)).isNow(clock);
    }

    public boolean isNow(Clock clock) {
        var today = LocalDate.now(clock.withZone(HomeZone.at(place)));
        return !today.isBefore(from) && (until == null || !today.isAfter(until));
    }
}
