#!/usr/bin/env python3
"""Fills the lists of a ledger with invented incidents: fill.py LEDGER.db ROWS

The ledger must be there and empty (start `dateline serve --data DIR` once). Only what lists, facets and the map read is made: the rows of
the table of incidents, with the spread over countries, kinds and days that such tables have (few of each hold most). No reports stand
behind them, so their pages are not there.
"""
import math
import random
import sqlite3
import sys

KINDS = ["armed-clash", "shooting", "air-strike", "shelling", "roadside-bomb", "rocket-attack", "drone-strike", "car-bomb", "suicide-bombing",
         "kidnapping", "assassination", "stabbing", "arson", "mortar-attack", "bombing"]
COUNTRIES = ["UA", "SY", "IQ", "AF", "YE", "NG", "ML", "BF", "SO", "CD", "MM", "IN", "PK", "CO", "MX", "SD", "ET", "PS", "IL", "LB", "LY", "NE",
             "MZ", "CM", "PH", "TR", "RU", "KE", "TD", "CF", "HT", "BR", "EG", "TH", "ID"]


def skewed(words, chance):
    return words[min(len(words) - 1, int(chance.expovariate(1) * len(words) / 5))]


def rows(count):
    chance = random.Random(7)
    for i in range(count):
        country = skewed(COUNTRIES, chance)
        day = "%04d-%02d-%02d" % (2000 + int(26 * math.sqrt(chance.random())), chance.randint(1, 12), chance.randint(1, 28))
        killed = None if chance.random() < 0.4 else int(chance.paretovariate(1.1)) - 1
        place = country + " town %d" % (abs(hash((country, i % 997))) % 997)
        at = 946684800000 + i * 800000
        yield ("i%012x" % (i * 2654435761 % 2**48), i, "-", 1, skewed(KINDS, chance), "accomplished",
               skewed(["single-source", "corroborated", "contested", "discounted"], chance), skewed(["unstated", "claimed", "none-claimed"], chance),
               day, None, place, country, None, chance.uniform(-35, 60), chance.uniform(-100, 140), 5000, killed,
               None if killed is None else killed * 2, "Attack in " + place, 1 + i % 4, 1 + i % 2, at, at, i + 1, place.lower(), "{}")


def main():
    path, count = sys.argv[1], int(sys.argv[2])
    ledger = sqlite3.connect(path)
    columns = [row[1] for row in ledger.execute("pragma table_info(incident)")]
    wanted = ["id", "hood", "digest", "revision", "kind", "stage", "status", "responsibility", "day", "last_day", "place", "country", "admin1",
              "latitude", "longitude", "radius", "killed", "injured", "title", "reports", "groups", "first_reported", "last_reported", "last_change",
              "words", "fields"]
    missing = set(columns) - set(wanted)
    if missing:
        sys.exit("the table has columns that this script does not know: %s" % missing)
    ledger.executemany("insert into incident (%s) values (%s)" % (",".join(wanted), ",".join("?" * len(wanted))), rows(count))
    ledger.commit()
    ledger.execute("analyze")
    ledger.commit()


main()
