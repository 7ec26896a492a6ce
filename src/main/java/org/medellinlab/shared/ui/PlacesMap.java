package org.medellinlab.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Places on a map with names beside them, and lines between them: our element over Leaflet, in
/// `frontend/components/places-map.ts`. Countries are outlined from what comes with it; tiles are asked of a server
/// only where its address is given. Whoever shows a map shows the same places as a list or table beside it.
@Tag("medellin-places-map")
@JsModule("./components/places-map.ts")
@NpmPackage(value = "leaflet", version = "1.9.4")
@NpmPackage(value = "world-atlas", version = "2.0.2")
@NpmPackage(value = "@types/leaflet", version = "1.9.21", dev = true)
public class PlacesMap extends Component implements HasSize, HasStyle {

    /// The colour of a pin; what it means is also said by its mark or in words.
    public enum Tone {
        ACCENT,
        INFO,
        DUE,
        QUIET
    }

    /// A place.
    ///
    /// @param id names it in events and lines
    /// @param label stands beside the pin
    /// @param words open with it
    /// @param href of a page about it, inside the product
    /// @param mark a sign inside the pin
    public record Place(
            String id,
            double lat,
            double lon,
            String label,
            @Nullable String words,
            @Nullable String href,
            String tone,
            @Nullable String mark) {

        public static Place of(String id, double lat, double lon, String label) {
            return new Place(id, lat, lon, label, null, null, "accent", null);
        }

        public Place saying(String said) {
            return new Place(id, lat, lon, label, said, href, tone, mark);
        }

        public Place linkedTo(String address) {
            return new Place(id, lat, lon, label, words, address, tone, mark);
        }

        public Place in(Tone other, @Nullable String sign) {
            return new Place(id, lat, lon, label, words, href, other.name().toLowerCase(Locale.ROOT), sign);
        }
    }

    /// A line between two places.
    ///
    /// @param weight its thickness, 1 to 8
    public record Tie(String from, String to, @Nullable String label, int weight) {}

    /// A place was clicked, or chosen with the keyboard.
    @DomEvent("map-clicked")
    public static class PlaceClicked extends ComponentEvent<PlacesMap> {
        private final String place;

        public PlaceClicked(PlacesMap source, boolean fromClient, @EventData("event.detail.id") String place) {
            super(source, fromClient);
            this.place = place;
        }

        public String place() {
            return place;
        }
    }

    /// A point between the places was chosen.
    @DomEvent("map-picked")
    public static class PointPicked extends ComponentEvent<PlacesMap> {
        private final double lat;
        private final double lon;

        public PointPicked(
                PlacesMap source,
                boolean fromClient,
                @EventData("event.detail.lat") double lat,
                @EventData("event.detail.lon") double lon) {
            super(source, fromClient);
            this.lat = lat;
            this.lon = lon;
        }

        public double lat() {
            return lat;
        }

        public double lon() {
            return lon;
        }
    }

    /// @param label what the map shows, for a screen reader
    public PlacesMap(String label) {
        getElement().setProperty("label", label);
        getElement().setProperty("zoomInWords", getTranslation("shared.map.in"));
        getElement().setProperty("zoomOutWords", getTranslation("shared.map.out"));
    }

    public void setPlaces(List<Place> places) {
        getElement().setPropertyList("places", places);
    }

    public void setTies(List<Tie> ties) {
        getElement().setPropertyList("ties", ties);
    }

    /// The tiles to show instead of outlines: an address with `{z}`, `{x}` and `{y}`, and whom they are owed to.
    public void setTiles(String url, String attribution) {
        getElement().setProperty("tileUrl", url);
        getElement().setProperty("attribution", attribution);
    }

    /// Whether a click between the places chooses a point.
    public void setPick(boolean pick) {
        getElement().setProperty("pick", pick);
    }

    public Registration addPlaceClickListener(ComponentEventListener<PlaceClicked> listener) {
        return addListener(PlaceClicked.class, listener);
    }

    public Registration addPickListener(ComponentEventListener<PointPicked> listener) {
        return addListener(PointPicked.class, listener);
    }
}
