package org.medellinlab.lab;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How long it takes from one place of a lab to another: what somebody entered, for that way or else for the way back;
/// where nobody did, an estimate by the distance. Of places that are not on the map nothing is known.
public final class TravelMinutes {

    /// From one place to another.
    public record Way(UUID from, UUID to) {
        Way back() {
            return new Way(to, from);
        }
    }

    /// @param estimated whether they are an estimate and not known
    public record Minutes(int minutes, boolean estimated) {}

    private static final double EARTH_KILOMETRES = 6371;
    /// Streets are longer than the line between two points.
    private static final double DETOUR = 1.4;
    /// Of a bus in a city by day.
    private static final double KILOMETRES_AN_HOUR = 20;
    /// Until everybody has got in and out.
    private static final int GETTING_IN = 5;

    private static final int STEP = 5;
    /// In the same block one walks over.
    private static final double NEXT_DOOR_KILOMETRES = 0.15;

    private final Map<UUID, VenueRow> venues;
    private final Map<Way, Minutes> known;

    public TravelMinutes(Map<UUID, VenueRow> venues, Map<Way, Minutes> known) {
        this.venues = Map.copyOf(venues);
        this.known = Map.copyOf(known);
    }

    /// Nothing when there is no way to say; 0 for staying.
    public Optional<Minutes> between(@Nullable UUID from, @Nullable UUID to) {
        if (from == null || to == null) {
            return Optional.empty();
        }
        if (from.equals(to)) {
            return Optional.of(new Minutes(0, false));
        }
        var way = new Way(from, to);
        return Optional.ofNullable(known.getOrDefault(way, known.get(way.back())))
                .or(() -> estimated(way));
    }

    /// What somebody entered for exactly this way.
    public Optional<Minutes> entered(UUID from, UUID to) {
        return Optional.ofNullable(known.get(new Way(from, to)));
    }

    private Optional<Minutes> estimated(Way way) {
        var from = venues.get(way.from());
        var to = venues.get(way.to());
        return from == null || to == null
                ? Optional.empty()
                : kilometres(from.draft(), to.draft()).map(kilometres -> new Minutes(minutes(kilometres), true));
    }

    static int minutes(double kilometres) {
        if (kilometres <= NEXT_DOOR_KILOMETRES) {
            return STEP;
        }
        var exact = GETTING_IN + kilometres * DETOUR / KILOMETRES_AN_HOUR * 60;
        return (int) Math.ceil(exact / STEP) * STEP;
    }

    private static Optional<Double> kilometres(VenueDraft from, VenueDraft to) {
        var fromLatitude = from.latitude();
        var fromLongitude = from.longitude();
        var toLatitude = to.latitude();
        var toLongitude = to.longitude();
        if (fromLatitude == null || fromLongitude == null || toLatitude == null || toLongitude == null) {
            return Optional.empty();
        }
        var south = Math.toRadians(toLatitude - fromLatitude) / 2;
        var east = Math.toRadians(toLongitude - fromLongitude) / 2;
        var chord = Math.pow(Math.sin(south), 2)
                + Math.cos(Math.toRadians(fromLatitude))
                        * Math.cos(Math.toRadians(toLatitude))
                        * Math.pow(Math.sin(east), 2);
        return Optional.of(2 * EARTH_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(chord))));
    }
}
