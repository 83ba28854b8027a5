// The map of a list: drawn by MapLibre GL over our own base map, where the browser can; else the drawing of the page stays.
// Where it is moved to goes into the address, and the list follows. Spots are links, so that keys and screen readers reach them.
import maplibregl from "maplibre-gl/dist/maplibre-gl-csp.js";
import "maplibre-gl/dist/maplibre-gl.css";
import { feature } from "topojson-client";
import { brush } from "./brush";

type Box = [number, number, number, number];
interface Spot {
  geometry: { coordinates: [number, number] };
  properties: { count: number; killed: number; label: string; href: string; status?: string; radius?: number; bbox: Box };
}

const METRES_OF_A_DEGREE = 111_320;
const CORNERS = 64;

const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** The edge of a circle around a place that is known no better, in degrees. */
function circle(spot: Spot): [number, number][] {
  const [east, north] = spot.geometry.coordinates;
  const high = (spot.properties.radius ?? 0) / METRES_OF_A_DEGREE;
  const wide = high / Math.max(0.2, Math.cos((north * Math.PI) / 180));
  return Array.from({ length: CORNERS + 1 }, (_, i) => {
    const turn = (2 * Math.PI * i) / CORNERS;
    return [east + wide * Math.cos(turn), Math.max(-89, Math.min(89, north + high * Math.sin(turn)))];
  });
}

function style(world: any): any {
  const layer = (name: string) => ({ type: "geojson", data: feature(world, world.objects[name]) });
  const line = (source: string, width: number, more = {}) => ({
    id: source, type: "line", source, paint: { "line-color": colour("--border"), "line-width": width, ...more },
  });
  return {
    version: 8,
    sources: {
      land: layer("land"), provinces: layer("provinces"), borders: layer("borders"), disputed: layer("disputed"),
      reach: { type: "geojson", data: { type: "FeatureCollection", features: [] } },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colour("--sea") } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": colour("--land"), "fill-outline-color": colour("--border") } },
      { ...line("provinces", 0.5, { "line-opacity": 0.5 }), minzoom: 3.5 },
      line("borders", 1),
      line("disputed", 1.2, { "line-dasharray": [3, 2] }),
      { id: "reach", type: "fill", source: "reach", paint: { "fill-color": colour("--event"), "fill-opacity": 0.14 } },
      { id: "reach-edge", type: "line", source: "reach", paint: { "line-color": colour("--event"), "line-dasharray": [3, 2], "line-opacity": 0.8 } },
    ],
  };
}

function begin(frame: HTMLElement, drawing: SVGElement, world: any): void {
  const start = (drawing.dataset.box ?? "-180,-60,180,80").split(",").map(Number) as Box;
  const place = document.createElement("div");
  place.className = "gl";
  frame.append(place);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = new maplibregl.Map({
    container: place, style: style(world), bounds: start, minZoom: 0.5, maxZoom: 11, dragRotate: false, pitchWithRotate: false,
    cooperativeGestures: true, fadeDuration: calm ? 0 : 200, attributionControl: { customAttribution: "Natural Earth" },
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new maplibregl.NavigationControl({ showCompass: false }), "top-right");
  map.getCanvas().setAttribute("aria-label", "Map of incidents; arrow keys move it, plus and minus bring it nearer and farther");
  map.once("load", () => {
    frame.classList.add("drawn");
    void fill();
  });

  let markers: maplibregl.Marker[] = [];
  const bounds = (): Box => {
    const it = map.getBounds();
    const round = (n: number) => Math.round(n * 1000) / 1000;
    const wide = it.getEast() - it.getWest() >= 360;
    const turn = (n: number) => round(((((n + 180) % 360) + 360) % 360) - 180);
    return [wide ? -180 : turn(it.getWest()), round(Math.max(-90, it.getSouth())), wide ? 180 : turn(it.getEast()), round(Math.min(90, it.getNorth()))];
  };

  async function fill(): Promise<void> {
    const asked = new URL(location.href);
    asked.pathname = "/api/v1/spots";
    for (const name of ["view", "after", "order", "limit"]) asked.searchParams.delete(name);
    asked.searchParams.set("bbox", bounds().join(","));
    const answer = await fetch(asked);
    if (!answer.ok) return;
    const spots: Spot[] = (await answer.json()).features;
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.spot : undefined;
    markers.forEach((it) => it.remove());
    spots.sort((a, b) => a.geometry.coordinates[0] - b.geometry.coordinates[0]);
    markers = spots.map((it) => new maplibregl.Marker({ element: pin(it) }).setLngLat(it.geometry.coordinates).addTo(map));
    if (focused) place.querySelector<HTMLElement>(`[data-spot="${CSS.escape(focused)}"]`)?.focus();
    (map.getSource("reach") as maplibregl.GeoJSONSource).setData({
      type: "FeatureCollection",
      features: spots.filter((it) => (it.properties.radius ?? 0) > 0)
        .map((it) => ({ type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [circle(it)] } })),
    });
  }

  function pin(spot: Spot): HTMLElement {
    const { count, label, href, status, bbox } = spot.properties;
    const link = document.createElement("a");
    link.className = `pin ${count > 1 ? "many" : status ?? ""}`;
    link.href = href;
    link.dataset.spot = spot.geometry.coordinates.map((n) => n.toFixed(3)).join(" ");
    link.setAttribute("aria-label", label);
    link.title = label;
    if (count > 1) {
      link.textContent = count >= 1000 ? `${Math.round(count / 1000)}k` : String(count);
      link.classList.add(`size-${Math.min(6, Math.floor(Math.log10(count)) + 1)}`);
    }
    link.addEventListener("click", (event) => {
      if (count === 1 || event.ctrlKey || event.metaKey || bbox[2] - bbox[0] + bbox[3] - bbox[1] < 0.02) return;
      event.preventDefault();
      map.fitBounds(bbox, { padding: 60, animate: !calm, maxZoom: 11 });
    });
    return link;
  }

  // Arrow keys on a spot lead to the next one, from west to east.
  place.addEventListener("keydown", (event) => {
    const here = event.target;
    const step = event.key === "ArrowRight" || event.key === "ArrowDown" ? 1 : event.key === "ArrowLeft" || event.key === "ArrowUp" ? -1 : 0;
    if (!(here instanceof HTMLElement) || !here.matches(".pin") || step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const all = markers.map((it) => it.getElement());
    all[(all.indexOf(here) + step + all.length) % all.length].focus();
  }, true);

  let later = 0;
  map.on("moveend", (event: { originalEvent?: unknown }) => {
    clearTimeout(later);
    later = window.setTimeout(() => {
      const url = new URL(location.href);
      url.searchParams.set("bbox", bounds().join(","));
      url.searchParams.delete("after");
      if (frame.classList.contains("drawn") && url.href !== location.href) {
        history.replaceState(null, "", url);
        dispatchEvent(new Event("dateline:moved"));
      }
      void fill();
    }, 250);
  });
  addEventListener("dateline:renewed", () => void fill());
}

const frame = document.querySelector<HTMLElement>(".mapped");
const drawing = frame?.querySelector<SVGElement>("svg.map");
if (frame && drawing) {
  const canvas = document.createElement("canvas");
  if (canvas.getContext("webgl2")) {
    maplibregl.setWorkerUrl("/map/worker.js");
    fetch("/map/world.json").then((it) => it.json()).then((world) => begin(frame, drawing, world)).catch(() => frame.classList.remove("drawn"));
  }
  brush();
}
