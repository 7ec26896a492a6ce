package org.medellinlab.commitment;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.PromiseTies.CityDot;
import org.medellinlab.shared.Language;

/// Cities where they lie, and an arc for what one promised another, the thicker the more. A drawing of numbers and
/// names in marks of its own: nothing is loaded from elsewhere.
public final class NetworkDrawing {

    static final double WIDTH = 720;
    static final double HEIGHT = 460;
    private static final double MARGIN = 40;
    private static final int MOST_ARCS = 300;
    private static final int MOST_NAMES = 40;

    /// More arcs than that would be a long way to what comes after them.
    private static final int MOST_STOPS = 60;

    /// In whole marks: nobody sees a part of one.
    record Spot(long x, long y) {}

    private NetworkDrawing() {}

    /// A city or an arc in words, and the page that says more of it.
    ///
    /// @param address absent where no page says more
    public record Way(String words, @Nullable String address) {}

    /// Where one goes on from a drawing.
    public interface Ways {

        Way of(CityDot city);

        Way between(CityDot from, CityDot to, int promises);
    }

    /// An SVG element. With the keyboard one goes from city to city, and along the arcs as long as they are few; where
    /// they are many, what is behind a city names them.
    ///
    /// @param name what the whole is called for who does not see it
    public static String svg(PromiseTies ties, Language reader, String name, Ways ways) {
        var dots = ties.cities().stream()
                .filter(dot -> dot.latitude() != null && dot.longitude() != null)
                .toList();
        var spots = spots(dots);
        var placed = dots.stream().collect(Collectors.toMap(CityDot::id, dot -> dot));
        var svg = new StringBuilder("<svg viewBox=\"0 0 " + number(WIDTH) + " " + number(HEIGHT)
                + "\" role=\"group\" aria-label=\"" + escaped(name) + "\">");
        var arcs = ties.betweenCities().stream()
                .filter(tie -> spots.containsKey(tie.from()) && spots.containsKey(tie.to()))
                .limit(MOST_ARCS)
                .toList();
        var most = arcs.isEmpty() ? 1 : arcs.getFirst().promises();
        // the most first: those equally thick follow each other
        var thick = "";
        for (var tie : arcs) {
            var width = number(1 + 5.0 * tie.promises() / most);
            if (!width.equals(thick)) {
                svg.append(thick.isEmpty() ? "" : "</g>").append("<g stroke-width=\"" + width + "\">");
                thick = width;
            }
            svg.append(linked(
                    ways.between(
                            Objects.requireNonNull(placed.get(tie.from())),
                            Objects.requireNonNull(placed.get(tie.to())),
                            tie.promises()),
                    arcs.size() <= MOST_STOPS,
                    arc(Objects.requireNonNull(spots.get(tie.from())), Objects.requireNonNull(spots.get(tie.to())))));
        }
        svg.append(arcs.isEmpty() ? "" : "</g>");
        var names = new NetworkNames(dots.stream().limit(MOST_NAMES).toList(), spots, reader);
        dots.forEach(dot -> svg.append(linked(
                ways.of(dot), true, city(dot, Objects.requireNonNull(spots.get(dot.id()))) + names.of(dot))));
        return svg.append("</svg>").toString();
    }

    private static String city(CityDot dot, Spot spot) {
        var radius = 4 + Math.min(8, Math.sqrt(dot.given() + dot.received()));
        return "<circle cx=\"" + spot.x() + "\" cy=\"" + spot.y() + "\" r=\"" + number(radius) + "\"/>";
    }

    /// Its title is what it is called for who does not see it, too.
    ///
    /// @param stop whether the keyboard stops there
    private static String linked(Way way, boolean stop, String drawn) {
        var title = "<title>" + escaped(way.words()) + "</title>";
        var address = way.address();
        if (address == null) {
            return "<g>" + title + drawn + "</g>";
        }
        return "<a href=\"" + escaped(address) + "\"" + (stop ? "" : " tabindex=\"-1\"") + ">" + title + drawn + "</a>";
    }

    /// A bow, so that both directions between two cities are seen; a loop is drawn as a ring by the dot itself.
    private static String arc(Spot from, Spot to) {
        if (from.equals(to)) {
            return "<circle class=\"own\" cx=\"" + from.x() + "\" cy=\"" + (from.y() - 12) + "\" r=\"9\"/>";
        }
        var bend = 0.18;
        var x = Math.round((from.x() + to.x()) / 2.0 - (to.y() - from.y()) * bend);
        var y = Math.round((from.y() + to.y()) / 2.0 + (to.x() - from.x()) * bend);
        return "<path d=\"M" + from.x() + " " + from.y() + "Q" + x + " " + y + " " + to.x() + " " + to.y() + "\"/>";
    }

    /// As far as the cities reach, with a degree of longitude as long as a degree of latitude.
    private static HashMap<UUID, Spot> spots(List<CityDot> dots) {
        var spots = new HashMap<UUID, Spot>();
        var south = dots.stream().mapToDouble(NetworkDrawing::latitude).min().orElse(0);
        var north = dots.stream().mapToDouble(NetworkDrawing::latitude).max().orElse(1);
        var west = dots.stream().mapToDouble(NetworkDrawing::longitude).min().orElse(0);
        var east = dots.stream().mapToDouble(NetworkDrawing::longitude).max().orElse(1);
        var scale = Math.min(
                (WIDTH - 4 * MARGIN) / Math.max(0.5, east - west),
                (HEIGHT - 2 * MARGIN) / Math.max(0.5, north - south));
        var left = (WIDTH - (east - west) * scale) / 2 - MARGIN;
        var top = (HEIGHT - (north - south) * scale) / 2;
        dots.forEach(dot -> spots.put(
                dot.id(),
                new Spot(
                        Math.round(left + (longitude(dot) - west) * scale),
                        Math.round(top + (north - latitude(dot)) * scale))));
        return spots;
    }

    private static double latitude(CityDot dot) {
        return Objects.requireNonNullElse(dot.latitude(), 0.0);
    }

    private static double longitude(CityDot dot) {
        return Objects.requireNonNullElse(dot.longitude(), 0.0);
    }

    /// In tenths, without those that are none.
    private static String number(double value) {
        var tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10.0);
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("\\p{Cntrl}", " ");
    }
}
