package org.medellinlab.sitevisit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.sitevisit.VisitSheet.StopRow;

class TravelTest {

    private final UUID meeting = Ids.next();
    private final UUID hill = Ids.next();
    private final UUID centre = Ids.next();

    @Test
    void a_group_is_away_for_its_stops_and_the_ways_between_them() {
        var travel = new Travel().know(meeting, hill, 25).know(centre, hill, 10).know(meeting, centre, 30);

        assertThat(travel.along(meeting, List.of(stop(hill, 60), stop(centre, 50))))
                .hasMinutes(25 + 60 + 10 + 50 + 30);
    }

    @Test
    void what_nobody_has_said_is_estimated() {
        assertThat(new Travel().along(meeting, List.of(stop(hill, null))))
                .hasMinutes(2L * Travel.WAY_MINUTES + Travel.STOP_MINUTES);
    }

    @Test
    void without_a_meeting_point_only_the_route_counts() {
        assertThat(new Travel().along(null, List.of(stop(hill, 60), stop(hill, 30))))
                .hasMinutes(90);
        assertThat(new Travel().along(meeting, List.of())).isZero();
    }

    private static StopRow stop(UUID venue, @Nullable Integer minutes) {
        return new StopRow(0, venue, LocalizedText.EMPTY, null, null, null, null, null, null, minutes, null);
    }
}
