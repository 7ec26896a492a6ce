package org.medellinlab.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medellinlab.lab.TravelMinutes.Minutes;
import org.medellinlab.lab.TravelMinutes.Way;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

class TravelMinutesTest {

    private static final UUID HALL = new UUID(0, 1);
    private static final UUID HILL = new UUID(0, 2);
    private static final UUID LOST = new UUID(0, 3);

    @Test
    void what_was_entered_is_known_and_holds_for_the_way_back() {
        var travel = travel(Map.of(new Way(HALL, HILL), new Minutes(25, false)));

        assertThat(travel.between(HALL, HILL)).contains(new Minutes(25, false));
        assertThat(travel.between(HILL, HALL)).contains(new Minutes(25, false));
        assertThat(travel.entered(HILL, HALL)).isEmpty();
    }

    @Test
    void another_time_for_the_way_back_holds_for_it_alone() {
        var travel = travel(Map.of(
                new Way(HALL, HILL), new Minutes(25, false),
                new Way(HILL, HALL), new Minutes(15, false)));

        assertThat(travel.between(HILL, HALL)).contains(new Minutes(15, false));
        assertThat(travel.between(HALL, HILL)).contains(new Minutes(25, false));
    }

    @Test
    void what_nobody_entered_is_estimated_by_the_distance_and_says_so() {
        // 5.6 km apart: 24 minutes in a bus and 5 to get in and out
        assertThat(travel(Map.of()).between(HALL, HILL)).contains(new Minutes(30, true));
    }

    @Test
    void of_a_place_that_is_not_on_the_map_nothing_is_known() {
        assertThat(travel(Map.of()).between(HALL, LOST)).isEmpty();
        assertThat(travel(Map.of()).between(null, HALL)).isEmpty();
    }

    @Test
    void staying_takes_no_time_and_next_door_is_a_walk() {
        assertThat(travel(Map.of()).between(LOST, LOST)).contains(new Minutes(0, false));
        assertThat(TravelMinutes.minutes(0.1)).isEqualTo(5);
    }

    private static TravelMinutes travel(Map<Way, Minutes> known) {
        var venues = new LinkedHashMap<UUID, VenueRow>();
        venues.put(HALL, venue(HALL, 6.25, -75.57));
        venues.put(HILL, venue(HILL, 6.30, -75.57));
        venues.put(LOST, venue(LOST, null, null));
        return new TravelMinutes(venues, known);
    }

    private static VenueRow venue(UUID id, @Nullable Double latitude, @Nullable Double longitude) {
        return new VenueRow(
                id,
                new VenueDraft(
                        id.toString(),
                        LocalizedText.of(Language.ES, "Lugar"),
                        null,
                        null,
                        latitude,
                        longitude,
                        null,
                        null,
                        false,
                        null,
                        null,
                        null),
                0);
    }
}
