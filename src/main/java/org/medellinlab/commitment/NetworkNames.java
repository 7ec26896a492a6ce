package org.medellinlab.commitment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.medellinlab.commitment.NetworkDrawing.Spot;
import org.medellinlab.commitment.PromiseTies.CityDot;
import org.medellinlab.shared.Language;

/// Where the names stand on the drawing of the network: beside their dot, on the side where neither another name nor
/// another dot is. What has no room in the size of a phone is there on wide screens only; what has none at all is told
/// by its title and by the list beside the drawing.
final class NetworkNames {

    /// The sizes of letters in the style sheet, in marks of the drawing.
    private static final double ON_PHONES = 24;

    private static final double ON_DESKS = 13;
    private static final double LETTER = 0.56;
    private static final long APART = 10;

    private enum Side {
        RIGHT("", APART, 4),
        LEFT(" text-anchor=\"end\"", -APART, 4),
        ABOVE(" text-anchor=\"middle\"", 0, -APART),
        BELOW(" text-anchor=\"middle\" dominant-baseline=\"hanging\"", 0, APART);

        private final String anchor;
        private final long x;
        private final long y;

        Side(String anchor, long x, long y) {
            this.anchor = anchor;
            this.x = x;
            this.y = y;
        }

        Box box(Spot spot, double width, double size) {
            var start = spot.x()
                    + x
                    - switch (this) {
                        case RIGHT -> 0;
                        case LEFT -> width;
                        case ABOVE, BELOW -> width / 2;
                    };
            var top = spot.y() + y - (this == BELOW ? 0 : 0.8 * size);
            return new Box(start, top, start + width, top + size);
        }
    }

    private record Box(double left, double top, double right, double bottom) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean isInside() {
            return left >= 0 && top >= 0 && right <= NetworkDrawing.WIDTH && bottom <= NetworkDrawing.HEIGHT;
        }
    }

    private final Map<UUID, Spot> spots;
    private final Language reader;
    private final Map<UUID, String> written = new HashMap<>();

    /// @param cities that have a name, those before others first
    NetworkNames(List<CityDot> cities, Map<UUID, Spot> spots, Language reader) {
        this.spots = spots;
        this.reader = reader;
        var onPhones = place(cities, ON_PHONES, "", new ArrayList<>());
        place(
                cities.stream().filter(city -> !written.containsKey(city.id())).toList(),
                ON_DESKS,
                " class=\"wide\"",
                onPhones);
    }

    /// The name of a city as a text of the drawing; empty where there is no room.
    String of(CityDot city) {
        return written.getOrDefault(city.id(), "");
    }

    /// Writes the names for which there is room.
    ///
    /// @return the room they take on a desk
    private List<Box> place(List<CityDot> cities, double size, String only, List<Box> taken) {
        var onDesks = new ArrayList<Box>();
        for (var city : cities) {
            free(city, size, taken).ifPresent(side -> {
                taken.add(box(city, side, size));
                onDesks.add(box(city, side, ON_DESKS));
                written.put(city.id(), text(city, side, only));
            });
        }
        return onDesks;
    }

    private Optional<Side> free(CityDot city, double size, List<Box> taken) {
        return Stream.of(Side.values())
                .filter(side -> {
                    var box = box(city, side, size);
                    return box.isInside()
                            && taken.stream().noneMatch(box::meets)
                            && spots.entrySet().stream()
                                    .filter(dot -> !dot.getKey().equals(city.id()))
                                    .noneMatch(dot -> box.meets(dot(dot.getValue())));
                })
                .findFirst();
    }

    private static Box dot(Spot spot) {
        return new Box(spot.x() - 4, spot.y() - 4, spot.x() + 4, spot.y() + 4);
    }

    private Box box(CityDot city, Side side, double size) {
        return side.box(spot(city), name(city).length() * size * LETTER, size);
    }

    private String text(CityDot city, Side side, String only) {
        var spot = spot(city);
        return "<text" + only + side.anchor + " x=\"" + (spot.x() + side.x) + "\" y=\"" + (spot.y() + side.y) + "\">"
                + NetworkDrawing.escaped(name(city)) + "</text>";
    }

    private Spot spot(CityDot city) {
        return Objects.requireNonNull(spots.get(city.id()));
    }

    private String name(CityDot city) {
        return city.name().in(reader);
    }
}
