package org.medellinlab.sitevisit;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.medellinlab.sitevisit.VisitSheet.StopRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The minutes between the places of a lab, and how long a visit keeps a group away.
final class Travel {

    /// What a stop or a way takes when nobody has said: long enough that two visits in a row are not promised.
    static final int STOP_MINUTES = 45;
    static final int WAY_MINUTES = 20;

    private record Way(UUID from, UUID to) {}

    private final Map<Way, Integer> minutes = new HashMap<>();

    Travel() {}

    Travel(JdbcClient jdbc, LabId lab) {
        jdbc.sql("""
                        select t.from_id, t.to_id, t.minutes from travel_time t join venue v on v.id = t.from_id
                        where v.lab_id = ?
                        """).param(lab.value()).query(rs -> {
            know(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getInt(3));
        });
    }

    final Travel know(UUID from, UUID to, int known) {
        minutes.put(new Way(from, to), known);
        minutes.putIfAbsent(new Way(to, from), known);
        return this;
    }

    /// From leaving until everybody is back where they met. Without a meeting point the way there is not counted.
    Duration along(@Nullable UUID meeting, List<StopRow> route) {
        var total = 0;
        var here = meeting;
        for (var stop : route) {
            total += between(here, stop.venue());
            var stay = stop.minutes();
            total += stay == null ? STOP_MINUTES : stay;
            here = stop.venue();
        }
        return Duration.ofMinutes(total + (meeting == null || route.isEmpty() ? 0 : between(here, meeting)));
    }

    private int between(@Nullable UUID from, UUID to) {
        return from == null || from.equals(to) ? 0 : minutes.getOrDefault(new Way(from, to), WAY_MINUTES);
    }
}
