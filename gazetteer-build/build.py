#!/usr/bin/env python3
"""Builds the reader's place file from pinned packages and our own tables. See README.md.

  build.py --packages DIR [--out ../reader/src/main/resources/org/dateline/gazetteer/gazetteer.bin]
"""
import argparse
import csv
import os
import sys
from array import array

import sources
import tables
from names import bare_admin, fold, latin, skeleton, strip_article

HERE = os.path.dirname(os.path.abspath(__file__))
MAIN, ALIAS, STRIPPED = 0, 1, 2
# Countries whose names reach English through a transliteration: only these get skeleton keys.
TRANSLITERATED = set("""AE AF AM AZ BD BG BH BY CN DJ DZ EG EH ER ET GE GR IL IN IQ IR JO KG KH KP KR KW KZ LB LK LY MA MD MK MM MN MR NP OM PK PS QA RS RU SA SD
    SO SS SY TD TH TJ TM TN TR TW UA UZ XK YE ML NE NG BF CM CF KE TZ UG RW BI CD MZ MY ID PH""".split())
# Countries whose names are shown without the signs of a scholar's transliteration: Kandahar, not Kandahār.
PLAIN = set("AE AF BH EG IL IQ IR JO KW LB LY OM PK PS QA SA SD SY YE IN BD NP JP UA RU BY GE AM".split())
BIG = 1000  # people; the aliases in other languages of smaller towns of Europe and America are left out


class Gazetteer:
    def __init__(self):
        self.entries, self.postings, self.skeletons = [], {}, set()
        self.by_name = {}          # (country, folded main name) -> entries, for our alias tables
        self.admin = {}            # "IQ.01" or "IQ.01.123" -> entry number

    def add(self, e, names):
        n = len(self.entries)
        self.entries.append(e)
        self.name(n, e["name"], MAIN)
        for a in names:
            self.name(n, a, ALIAS)
        self.by_name.setdefault((e["country"], fold(e["name"])), []).append(n)
        return n

    def name(self, n, name, match):
        key = fold(name)
        if len(key) < 2 or len(key.encode("utf-8")) > 100:
            return
        self.post(key, n, match)
        bare = strip_article(key)
        if bare:
            self.post(bare, n, STRIPPED)
        e = self.entries[n]
        if e["country"] in TRANSLITERATED and (len(key) > 4):
            s = skeleton(key)
            if len(s) >= 3:
                self.skeletons.add((e["country"], s, n))

    def post(self, key, n, match):
        found = self.postings.setdefault(key, {})
        found[n] = min(match, found.get(n, STRIPPED))


def good_alias(name, e):
    if not latin(name) or any(c.isdigit() for c in name) or len(name) < 3 or len(name) > 50:
        return False
    if name.isupper() and len(name) <= 4:
        return False
    small = e["population"] < BIG and e["feature"] in ("PPL", "PPLX", "PPLL", "PPLA4", "PPLA5")
    return not (small and e["country"] not in TRANSLITERATED and not name.isascii())


def town_radius(population):
    return 3000 if population <= 0 else int(min(10000, max(1500, 600 * population ** 0.2)))


def entry(source, number, name, feature, country, lat, lon, **more):
    e = {"source": source, "id": number, "name": name, "feature": feature, "country": country, "lat": lat, "lon": lon, "admin1": -1, "admin2": -1,
         "population": 0, "radius": 3000}
    e.update(more)
    return e


def read_table(name):
    with open(os.path.join(HERE, "data", name), encoding="utf-8") as f:
        rows = [line.rstrip("\n") for line in f if line.strip() and not line.startswith("#")]
    return list(csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE))


def add_countries(g, folder):
    more = {}
    for r in read_table("countries.tsv"):
        more.setdefault(r["code"], []).extend(x.strip() for x in r["names"].split(";"))
    for code, c in sorted(sources.countries(folder).items()):
        radius = int(1000 * max(10, 1.3 * (c["area"] / 3.1416) ** 0.5))
        e = entry("geonames", c["id"], more.get(code, [c["name"]])[0], "PCLI", code, c["lat"], c["lon"], population=c["population"], radius=radius)
        g.admin[code] = g.add(e, [c["name"]] + c["names"] + more.get(code, []))


def add_admin(g, folder, towns):
    shapes = sources.natural_earth(folder)
    members, own_seat = {}, {}
    for t in towns:
        for code in (f"{t['country']}.{t['admin1']}", f"{t['country']}.{t['admin1']}.{t['admin2']}"):
            members.setdefault(code, []).append(t)
    people = {code: sum(t["population"] for t in ts) for code, ts in members.items()}

    def place(code):
        s = shapes.get(code)
        if s:
            return s["lat"], s["lon"], int(1000 * s["radius"]), s["names"]
        ts = members.get(code)
        if not ts:
            return None
        lat, lon = sum(t["lat"] for t in ts) / len(ts), sum(t["lon"] for t in ts) / len(ts)
        return lat, lon, int(1000 * max(8, 1.15 * max(sources.km(lat, lon, t["lat"], t["lon"]) for t in ts))), []

    for code, (name, ascii_name, number) in sorted(sources.admin1(folder).items()):
        where = place(code)
        if not where or code[:2] not in g.admin:
            continue
        e = entry("geonames", number, name, "ADM1", code[:2], where[0], where[1], radius=where[2], population=people.get(code, 0))
        names = [ascii_name] + where[3]
        names += [bare_admin(fold(n)) for n in [name] + where[3] if bare_admin(fold(n))]
        g.admin[code] = g.add(e, [n for n in names if latin(n) and len(n) > 2])
    for code, name in sorted(sources.admin2(folder).items()):
        where, top = place(code), code.rsplit(".", 1)[0]
        if top not in g.admin:
            continue
        if not where:
            up = g.entries[g.admin[top]]
            where = up["lat"], up["lon"], up["radius"], []
        e = entry("admin2", code, name, "ADM2", code[:2], where[0], where[1], radius=where[2], population=people.get(code, 0), admin1=g.admin[top])
        bare = bare_admin(fold(name))
        g.admin[code] = g.add(e, [bare] if bare else [])


def put_in_admin(g, e, a1, a2):
    e["admin1"] = g.admin.get(f"{e['country']}.{a1}", -1)
    e["admin2"] = g.admin.get(f"{e['country']}.{a1}.{a2}", -1)
    return e


def add_towns(g, towns):
    for t in towns:
        if t["country"] not in g.admin:
            continue
        e = entry("geonames" if t["id"] else "cities", t["id"] or "", t["name"], t["feature"], t["country"], t["lat"], t["lon"], population=t["population"],
                  radius=2000 if t["feature"] == "PPLX" else town_radius(t["population"]))
        put_in_admin(g, e, t["admin1"], t["admin2"])
        aliases = {a for a in t["aliases"] if good_alias(a, t)}
        if t["country"] in PLAIN and t["aliases"][:1] and t["aliases"][0]:
            aliases.add(t["name"])
            e["name"] = t["aliases"][0].replace("`", "'")
        g.add(e, aliases)


class Nearest:
    """The admin areas of the nearest town: airfields and our own rows carry none."""

    def __init__(self, g, towns):
        self.g, self.cells = g, {}
        for t in towns:
            self.cells.setdefault((int(t["lat"]), int(t["lon"])), []).append(t)

    def put(self, e, limit_km=60):
        best, near = limit_km, None
        y, x = int(e["lat"]), int(e["lon"])
        for i in (-1, 0, 1):
            for j in (-1, 0, 1):
                for t in self.cells.get((y + i, x + j), ()):
                    if t["country"] == e["country"]:
                        d = sources.km(e["lat"], e["lon"], t["lat"], t["lon"])
                        if d < best:
                            best, near = d, t
        if near:
            put_in_admin(self.g, e, near["admin1"], near["admin2"])
        return e


def airfield_names(a):
    name = a["name"]
    for old, new in ((" Air Base", " Airbase"), (" Airport", " International Airport"), (" International Airport", " Airport"), (" / ", " ")):
        if old in name:
            yield name.replace(old, new)
    if a["feature"] == "AIRB" or a["large"]:
        for tail in (" Air Base", " Airbase", " International Airport", " Airport", " Air Force Base", " Naval Air Station"):
            if name.endswith(tail) and a["feature"] == "AIRB":
                yield name[: -len(tail)] + " base"
    for part in name.split(" / "):
        if len(part) > 6:
            yield part
    for k in a["aliases"]:
        if latin(k) and len(k) > 5 and not any(c.isdigit() for c in k) and " " in k:
            yield k


def add_airfields(g, folder, nearest):
    for a in sources.airfields(folder):
        if a["country"] in g.admin:
            e = entry("ourairports", a["id"], a["name"], a["feature"], a["country"], a["lat"], a["lon"], radius=2500, population=5000 if a["large"] else 0)
            g.add(nearest.put(e), set(airfield_names(a)))


def same_place(g, r, e):
    """The entry that a row of ours only gives more names to: same country, a shared name, a like kind, close by."""
    kind = r["feature"]
    group, reach = ((tables.TOWN, 12) if kind in ("PPL", "PPLX", "PPLC") else ({"ADM1"}, 200) if kind == "ADM1X" else ({"ADM2"}, 200) if kind == "ADM2"
                    else ({"AIRB", "AIRP"}, 8) if kind in ("AIRB", "AIRP", "INSM") else (tables.TOWN, 2) if kind == "CMPRF" else (set(), 0))
    best = None
    for name in [r["name"]] + r["aliases"].split(";"):
        for n, match in g.postings.get(fold(name), {}).items():
            o = g.entries[n]
            d = sources.km(o["lat"], o["lon"], e["lat"], e["lon"])
            if match != STRIPPED and o["country"] == r["country"] and o["feature"] in group and d <= reach and (best is None or d < best[0]):
                best = d, n
    return best[1] if best else None


def add_overlay(g, nearest):
    """Our own rows. Kinds of water and land that lie in no one country have an empty country."""
    for r in read_table("overlay.tsv"):
        e = entry("dateline", fold(r["name"]).replace(" ", "-") + ("-" + r["country"].lower() if r["country"] else ""), r["name"], r["feature"], r["country"],
                  float(r["latitude"]), float(r["longitude"]), radius=int(float(r["radius_km"]) * 1000), population=tables.WEIGHT.get(r["feature"], 0))
        names = [a.strip() for a in r["aliases"].split(";") if a.strip()]
        known = same_place(g, r, e)
        if known is not None:
            if e["feature"] == "ADM2":      # our point is the middle of the area, theirs that of its few known towns
                g.entries[known].update(lat=e["lat"], lon=e["lon"], radius=e["radius"])
            for a in [r["name"]] + names:
                g.name(known, a, ALIAS)
            continue
        if r["country"]:
            codes = [n for n in g.by_name.get((r["country"], fold(r["admin1"])), []) if g.entries[n]["feature"] == "ADM1"] if r["admin1"] else []
            if r["admin1"] and not codes:
                codes = [n for n in g.postings.get(fold(r["admin1"]), {}) if g.entries[n]["feature"] == "ADM1" and g.entries[n]["country"] == r["country"]]
                if not codes:
                    print("overlay: no such first-level area:", r["country"], r["admin1"], "of", r["name"], file=sys.stderr)
            nearest.put(e)
            if codes:
                if e["admin1"] != codes[0]:
                    e["admin2"] = -1
                e["admin1"] = codes[0]
            if r["feature"] in tables.WIDE:
                e["admin1"] = e["admin2"] = -1
            elif r["feature"] == "ADM1X":
                e["feature"], e["admin1"], e["admin2"] = "ADM1", -1, -1
        g.add(e, names)


def add_aliases(g):
    """Further names of what the packages have: the most populous entry of that name, country and kind."""
    for r in read_table("aliases.tsv"):
        key, group = fold(r["name"]), tables.GROUPS[r["group"]]
        found = [n for n in g.postings.get(key, {}) if g.entries[n]["country"] == r["country"] and g.entries[n]["feature"] in group]
        if r["admin1"]:
            found = [n for n in found if g.entries[n]["admin1"] >= 0 and fold(r["admin1"]) in fold(g.entries[g.entries[n]["admin1"]]["name"])]
        if not found:
            print("aliases: nothing called", r["country"], r["group"], r["name"], file=sys.stderr)
            continue
        exact = [n for n in found if g.postings[key][n] == MAIN] or found
        n = max(exact, key=lambda i: g.entries[i]["population"])
        for a in r["aliases"].split(";"):
            if a.startswith("*"):            # the name that English reports use: also what we show
                a = a[1:]
                g.entries[n]["name"] = a
                g.name(n, a, MAIN)
            if a.strip():
                g.name(n, a.strip(), ALIAS)


def mark_disputed(g):
    """Gives every entry the number of its dispute (from 1, 0 none) and the country code of our policy."""
    rows = read_table("disputed.tsv")
    for e in g.entries:
        e["disputed"] = 0
        for i, r in enumerate(rows, 1):
            if (e["country"] in r["from"].split(",") and e["feature"] != "PCLI" and float(r["south"]) <= e["lat"] <= float(r["north"])
                    and float(r["west"]) <= e["lon"] <= float(r["east"])):
                e["disputed"] = i
                if r["code"] not in ("=", e["country"]):
                    e["country"], e["admin1"], e["admin2"] = r["code"], -1, -1
                break
    for code, i in (("XK", "Kosovo"), ("EH", "Western Sahara"), ("TW", "Taiwan"), ("PS", "West Bank"), ("FK", "Falkland Islands")):
        g.entries[g.admin[code]]["disputed"] = 1 + [r["name"] for r in rows].index(i)
    return [f"{r['name']}\t{r['claimants']}" for r in rows]


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--packages", required=True)
    p.add_argument("--out", default=os.path.join(HERE, "../reader/src/main/resources/org/dateline/gazetteer/gazetteer.bin"))
    a = p.parse_args()
    rows = list(sources.geonames_rows(a.packages).values())
    towns = rows + list(sources.further_cities(a.packages, rows))
    g = Gazetteer()
    add_countries(g, a.packages)
    add_admin(g, a.packages, towns)
    add_towns(g, towns)
    nearest = Nearest(g, towns)
    add_airfields(g, a.packages, nearest)
    add_overlay(g, nearest)
    add_aliases(g)
    disputes = mark_disputed(g)
    tables.write(g, disputes, sources.ordinary_words(a.packages), sources.person_names(a.packages), a.out)


if __name__ == "__main__":
    main()
