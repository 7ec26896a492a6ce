import L from 'leaflet';
import leafletCss from 'leaflet/dist/leaflet.css?inline';
import land from 'world-atlas/countries-110m.json';
import { arrange } from './places-map/labels';
import { feature } from './places-map/outlines';

/** A place on the map. `label` stands beside it where there is room, `words` open with it. */
interface Place {
  id: string;
  lat: number;
  lon: number;
  label: string;
  words?: string;
  /** Address of a page about it, inside the product. */
  href?: string;
  /** `accent`, `info`, `due` or `quiet`. */
  tone?: string;
  /** A mark inside the pin, so that the tone is not all there is. */
  mark?: string;
}

/** A line between two places, by their identifiers. */
interface Tie {
  from: string;
  to: string;
  label?: string;
  /** Thickness, 1 to 8. */
  weight?: number;
}

/**
 * Places on a map: outlines of countries that come with it, and the tiles of a server only where its address is set.
 * Nothing is asked of anybody else's server by default. Each place is reached with the keyboard; whoever shows a map
 * shows the same places as a list or table beside it.
 */
class PlacesMap extends HTMLElement {
  private map?: L.Map;
  private layer = L.layerGroup();
  private places_: Place[] = [];
  private ties_: Tie[] = [];

  set places(places: Place[]) {
    this.places_ = places ?? [];
    this.draw(true);
  }

  get places(): Place[] {
    return this.places_;
  }

  set ties(ties: Tie[]) {
    this.ties_ = ties ?? [];
    this.draw(false);
  }

  get ties(): Tie[] {
    return this.ties_;
  }

  /** Address of tiles with {z}, {x} and {y}; none by default. */
  tileUrl = '';
  /** Whom the tiles are owed to. */
  attribution = '';
  /** Name of the map for a screen reader. */
  label = '';
  zoomInWords = '+';
  zoomOutWords = '−';
  /** Whether a click between the places chooses a point. */
  pick = false;

  connectedCallback(): void {
    style(String(leafletCss));
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', this.label);
    const map = L.map(this, {
      attributionControl: false,
      zoomControl: false,
      worldCopyJump: true,
      zoomAnimation: !still,
      fadeAnimation: !still,
      markerZoomAnimation: !still,
      minZoom: 1,
    });
    this.map = map;
    L.control.zoom({ zoomInTitle: this.zoomInWords, zoomOutTitle: this.zoomOutWords }).addTo(map);
    if (this.attribution) {
      const owed = L.control.attribution({ prefix: false });
      owed.addAttribution(escaped(this.attribution));
      owed.addTo(map);
    }
    if (this.tileUrl) L.tileLayer(this.tileUrl, { maxZoom: 19 }).addTo(map);
    else L.geoJSON(feature(land as never) as never, { interactive: false, style: () => ({ className: 'map-land' }) }).addTo(map);
    map.setView([4, -70], 3);
    this.layer.addTo(map);
    map.on('zoomend', () => this.arrangeLabels());
    map.on('click', (event: L.LeafletMouseEvent) => {
      if (this.pick) this.tell('map-picked', { lat: event.latlng.lat, lon: event.latlng.lng });
    });
    this.draw(true);
    // what is to be seen depends on the room there is, which is known only now
    let seen = false;
    new ResizeObserver(() => {
      map.invalidateSize({ pan: false });
      if (!seen && this.clientWidth) {
        seen = true;
        this.draw(true);
      }
    }).observe(this);
  }

  disconnectedCallback(): void {
    this.map?.remove();
    this.map = undefined;
  }

  private draw(fit: boolean): void {
    const map = this.map;
    if (!map) return;
    this.layer.clearLayers();
    const at = new Map(this.places_.map((place) => [place.id, place]));
    for (const tie of this.ties_) {
      const from = at.get(tie.from);
      const to = at.get(tie.to);
      if (from && to) {
        const line = L.polyline(
          [
            [from.lat, from.lon],
            [to.lat, to.lon],
          ],
          { weight: tie.weight ?? 2, className: 'map-tie', interactive: Boolean(tie.label) },
        );
        if (tie.label) line.bindTooltip(escaped(tie.label), { sticky: true });
        this.layer.addLayer(line);
      }
    }
    this.places_.forEach((place) => this.layer.addLayer(this.pin(place)));
    if (fit && this.places_.length) {
      map.fitBounds(L.latLngBounds(this.places_.map((place) => [place.lat, place.lon])).pad(0.2), { maxZoom: this.tileUrl ? 14 : 13 });
    }
    this.arrangeLabels();
  }

  /** Once the pins stand where they are now. */
  private arrangeLabels(): void {
    requestAnimationFrame(() => arrange([...this.querySelectorAll<HTMLElement>('.map-pin')], this.getBoundingClientRect()));
  }

  private pin(place: Place): L.Marker {
    const marker = L.marker([place.lat, place.lon], {
      keyboard: true,
      alt: place.label,
      title: '',
      icon: L.divIcon({
        className: `map-pin ${place.tone ?? 'accent'}`,
        html: `<span class="map-dot" aria-hidden="true">${escaped(place.mark ?? '')}</span><span class="map-label">${escaped(place.label)}</span>`,
        iconSize: [24, 24],
        iconAnchor: [12, 12],
      }),
    });
    if (place.words || place.href) {
      const words = place.href
        ? `<a href="${escaped(place.href)}">${escaped(place.label)}</a>`
        : `<strong>${escaped(place.label)}</strong>`;
      marker.bindPopup(`${words}${place.words ? `<p>${escaped(place.words)}</p>` : ''}`, { closeButton: false });
    }
    marker.on('click', () => this.tell('map-clicked', { id: place.id }));
    marker.on('add', () => marker.getElement()?.setAttribute('aria-label', place.label));
    return marker;
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

let styled = false;

function style(css: string): void {
  if (!styled) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css.replace(/url\([^)]*\)/g, 'none')); // its pictures are not used
    document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
    styled = true;
  }
}

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

customElements.define('medellin-places-map', PlacesMap);
