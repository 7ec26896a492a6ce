package org.medellinlab.agenda;

import java.time.Instant;
import java.util.List;
import org.medellinlab.shared.ExpiredRows;
import org.medellinlab.shared.Forgetting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When people could not come, and who was asked about places, once the lab is over; when places could not be had tells
/// of nobody.
@Component
class OldAbsences implements Forgetting {

    private static final String KIND = "availability";
    private static final String OVER = "lab_id in (select l.id from lab l where l.last_day < ?)";

    private final List<ExpiredRows> tables;

    OldAbsences(JdbcClient jdbc) {
        tables = List.of(
                new ExpiredRows(jdbc, KIND, "absence", "delete from absence", "person_id is not null and " + OVER),
                new ExpiredRows(jdbc, KIND, "venue_contact", "delete from venue_contact", OVER));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int due(Instant before) {
        return tables.stream().mapToInt(table -> table.due(before)).sum();
    }

    @Override
    public int forget(Instant before, int most) {
        var gone = 0;
        for (var table : tables) {
            if (gone < most) {
                gone += table.forget(before, most - gone);
            }
        }
        return gone;
    }
}
