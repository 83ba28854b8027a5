"""Writes the place file. The layout is told in README.md; `org.dateline.gazetteer.PlaceFile` reads it."""
import os
import struct
import sys
import zlib
from array import array

WIDE = {"RGN", "SEA", "GULF", "STRT", "OCN", "BAY", "LK", "STM", "MTS", "DSRT", "CONT", "PEN", "CHN", "CNL", "ISLS", "PLN"}
WEIGHT = {"CONT": 500000000, "RGN": 500000, "SEA": 1000000, "OCN": 10000000, "GULF": 500000, "STRT": 500000, "BAY": 100000, "LK": 200000, "STM": 200000,
          "MTS": 200000, "DSRT": 100000, "PEN": 200000, "CHN": 100000, "CNL": 100000, "ISL": 100000, "ISLS": 100000, "PLN": 50000, "CMPRF": 20000,
          "INSM": 20000, "AIRB": 20000, "AIRP": 20000, "BLDG": 5000, "SITE": 5000, "PPLX": 50000, "PPL": 5000, "ADM1X": 500000, "ADM2": 100000, "VAL": 50000, "PRT": 20000,
          "MT": 20000, "PLANT": 20000, "OILF": 10000, "PASS": 10000, "CROSS": 10000, "PRN": 5000}
ADMIN = {"ADM1", "ADM2", "ADM3", "ADMD"}
TOWN = {"PPL", "PPLA", "PPLA2", "PPLA3", "PPLA4", "PPLA5", "PPLC", "PPLG", "PPLL", "PPLS", "PPLX", "PPLF", "PPLR", "PPLCH", "PPLQ", "STLMT"}
GROUPS = {"town": TOWN, "admin1": {"ADM1"}, "admin2": {"ADM2"}, "airfield": {"AIRB", "AIRP"}}
SOURCES = ["geonames", "admin2", "cities", "ourairports", "dateline"]
ORDINARY, PERSON = 1, 2


def skeleton_hash(country, key):
    h = 0x811C9DC5
    for b in (country + ":" + key).encode("utf-8"):
        h = ((h ^ b) * 0x01000193) & 0xFFFFFFFF
    return h


def ints(values):
    a = array("i", values)
    if sys.byteorder == "little":
        a.byteswap()
    return a.tobytes()


def blob(texts):
    """(lengths as bytes, all the bytes)"""
    raw = [t.encode("utf-8") for t in texts]
    return bytes(min(255, len(r)) for r in raw), b"".join(r[:255] for r in raw)


def known(e, match):
    """How well known an entry is by a name: people, an area's people less than a town's, other names less than its own."""
    return (e["population"] + 1) * {"ADM1": 0.4, "ADM2": 0.05}.get(e["feature"], 1) * (1, 0.5, 0.3)[match]


def write(g, disputes, ordinary, person, out):
    es = g.entries
    countries = sorted({e["country"] for e in es})
    features = sorted({e["feature"] for e in es})
    keys = sorted(k for k in g.postings)
    name_lengths, names = blob(e["name"] for e in es)
    id_lengths, ids = blob("" if e["source"] == "geonames" else str(e["id"]) for e in es)
    key_lengths, key_bytes = blob(keys)
    flags = bytes((ORDINARY if k in ordinary else 0) | (PERSON if k in person else 0) for k in keys)
    counts = [len(g.postings[k]) for k in keys]
    posts = []
    for k in keys:
        found = g.postings[k]
        # The best known first: a caller that wants one candidate takes the first.
        posts += [n | found[n] << 24 for n in sorted(found, key=lambda n: (-known(es[n], found[n]), found[n], n))]
    skel = sorted({(skeleton_hash(c, s), n) for c, s, n in g.skeletons})
    sections = [
        "\n".join(countries).encode(), "\n".join(features).encode(), "\n".join(SOURCES).encode(), "\n".join(disputes).encode(),
        ints(round(e["lat"] * 1e5) for e in es), ints(round(e["lon"] * 1e5) for e in es), ints(min(e["population"], 2 ** 31 - 1) for e in es),
        ints(int(e["id"]) if e["source"] == "geonames" else 0 for e in es), ints(e["admin1"] for e in es), ints(e["admin2"] for e in es),
        ints(e["radius"] for e in es),
        bytes(countries.index(e["country"]) for e in es), bytes(features.index(e["feature"]) for e in es), bytes(SOURCES.index(e["source"]) for e in es),
        bytes(e["disputed"] for e in es),
        name_lengths, names, id_lengths, ids,
        key_lengths, key_bytes, flags, bytes(min(c, 255) for c in counts), ints(c for c in counts if c >= 255), ints(posts),
        ints(h - 2 ** 32 if h >= 2 ** 31 else h for h, _ in skel), ints(n for _, n in skel),
    ]
    raw = struct.pack(">4sii", b"DLGZ", 1, len(sections)) + b"".join(struct.pack(">i", len(s)) for s in sections) + b"".join(sections)
    packed = zlib.compress(raw, 9)
    os.makedirs(os.path.dirname(os.path.abspath(out)), exist_ok=True)
    with open(out, "wb") as f:
        f.write(struct.pack(">i", len(raw)) + packed)
    print(f"{len(es)} entries, {len(keys)} keys, {len(posts)} postings, {len(skel)} skeletons, {len(raw)} bytes, {len(packed)} packed")
